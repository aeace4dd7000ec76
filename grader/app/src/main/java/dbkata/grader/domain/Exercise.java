package dbkata.grader.domain;

import java.util.List;
import java.util.SortedSet;

/**
 * An exercise as its manifest and its tests declare it.
 *
 * @param id the name of its folder, such as {@code ex1}
 * @param title what it is about
 * @param packageName the package of the student's code; it may have subpackages
 * @param engine what its tests run on
 * @param given the files that come from the kit whatever a submission holds, by their paths below
 *     the source root, as in {@code dbkata/tasks/Task.java}
 * @param grants what the student's code may use beyond the language and its collections, each the
 *     name of an allow-list, as in {@code jdbc}
 * @param gates the rules that must hold before a point counts, by their ids
 * @param tests its test cases, in page order
 */
public record Exercise(
    String id,
    String title,
    String packageName,
    Engine engine,
    List<String> given,
    SortedSet<String> grants,
    List<String> gates,
    List<TestCase> tests) {
  public Exercise {
    given = List.copyOf(given);
    gates = List.copyOf(gates);
    tests = List.copyOf(tests);
  }

  /** The same with other test cases. */
  public Exercise with(List<TestCase> cases) {
    return new Exercise(id, title, packageName, engine, given, grants, gates, cases);
  }

  /** Sum up what its tests are worth. */
  public int points() {
    return tests.stream().mapToInt(TestCase::points).sum();
  }

  /** Give the package's folder below a source root, as in {@code dbkata/tasks/}. */
  public String packageFolder() {
    return packageName.replace('.', '/') + "/";
  }
}
