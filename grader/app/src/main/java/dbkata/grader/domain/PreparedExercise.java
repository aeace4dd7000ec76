package dbkata.grader.domain;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An exercise of the trusted kit, ready to grade: its tests are compiled against its pristine
 * stubs.
 *
 * @param exercise what it declares
 * @param stubs the pristine sources, UTF-8 text by path below the source root; those that the
 *     exercise marks as given are among them
 * @param stubClasses a folder with the class files of the pristine stubs, for comparison
 * @param tests a jar of the tests' class files and resources
 * @param testSources the root of the tests' sources, for naming a line of a test
 * @param libraries what the student's code is compiled against and may see when it runs, besides
 *     the JDK: jars
 * @param visiblePackages the packages of those libraries, as prefixes of class names that end in a
 *     dot, and single classes by their full name; the student's class loader shows nothing else of
 *     the class path
 * @param hidden a teacher's own tests of it
 */
public record PreparedExercise(
    Exercise exercise,
    SortedMap<String, String> stubs,
    Path stubClasses,
    Path tests,
    Path testSources,
    List<Path> libraries,
    List<String> visiblePackages,
    HiddenTests hidden) {
  public PreparedExercise {
    stubs = Collections.unmodifiableSortedMap(new TreeMap<>(stubs));
    libraries = List.copyOf(libraries);
    visiblePackages = List.copyOf(visiblePackages);
  }

  /** Describe an exercise without tests of a teacher's own. */
  public PreparedExercise(
      Exercise exercise,
      SortedMap<String, String> stubs,
      Path stubClasses,
      Path tests,
      Path testSources,
      List<Path> libraries,
      List<String> visiblePackages) {
    this(
        exercise,
        stubs,
        stubClasses,
        tests,
        testSources,
        libraries,
        visiblePackages,
        HiddenTests.NONE);
  }

  /** The same, with tests of a teacher's own. */
  public PreparedExercise with(HiddenTests more) {
    return new PreparedExercise(
        exercise, stubs, stubClasses, tests, testSources, libraries, visiblePackages, more);
  }

  /** The same exercise with nothing to run but those of the teacher's tests that show so much. */
  public PreparedExercise onlyHidden(Visibility visibility) {
    List<TestCase> cases =
        hidden.tests().stream()
            .filter(it -> it.visibility() == visibility)
            .map(HiddenTest::test)
            .toList();
    return new PreparedExercise(
        exercise.with(cases),
        stubs,
        stubClasses,
        hidden.jar(),
        hidden.sources(),
        libraries,
        visiblePackages);
  }
}
