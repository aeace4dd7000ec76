package dbkata.grader.domain;

import java.nio.file.Path;
import java.util.List;

/**
 * A teacher's own tests of one exercise, compiled.
 *
 * @param jar the exercise's own tests and these
 * @param sources the folder of their sources, for naming a line
 * @param tests the test cases
 */
public record HiddenTests(Path jar, Path sources, List<HiddenTest> tests) {
  /** No such tests. */
  public static final HiddenTests NONE = new HiddenTests(Path.of(""), Path.of(""), List.of());

  public HiddenTests {
    tests = List.copyOf(tests);
  }
}
