package dbkata.grader.kit;

import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.HiddenTest;
import dbkata.grader.domain.HiddenTests;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.TestCase;
import dbkata.services.files.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Compile a teacher's own tests of one exercise against its stubs and its own tests, whose helpers
 * they may use.
 *
 * @param folder the teacher's folder
 * @param exercise the exercise, prepared
 * @param classPath what tests stand on
 */
record HiddenPreparation(HiddenFolder folder, PreparedExercise exercise, List<Path> classPath) {
  /** Give the tests, compiling them when that was not done before. */
  HiddenTests tests(CacheFolder cache, String fingerprint) throws IOException {
    String id = exercise.exercise().id();
    Path sources = folder.sources(id);
    String key =
        new Fingerprint().add(fingerprint).add(exercise.tests().toString()).addAll(sources).hex();
    Path prepared = CacheEntry.of(cache, "hidden-" + id + "-" + key, this::fill);
    Exercise index = TestIndex.read(prepared.resolve("index.properties"));
    requireTests(index.tests());
    List<HiddenTest> tests = new ArrayList<>();
    for (TestCase test : index.tests()) {
      HiddenManifest.Rule rule = folder.manifest().of(test.id());
      tests.add(new HiddenTest(test, rule.at(folder.now()), rule.changesAfter(folder.now())));
    }
    return new HiddenTests(prepared.resolve("tests.jar"), sources, tests);
  }

  private void requireTests(List<TestCase> tests) {
    List<String> ids = tests.stream().map(TestCase::id).toList();
    List<String> classes = ids.stream().map(HiddenManifest::className).distinct().toList();
    refuse(
        folder.manifest().some().keySet().stream()
            .filter(name -> name.contains(".") && classes.contains(HiddenManifest.className(name)))
            .filter(name -> !ids.contains(name))
            .map(name -> "hidden.yaml names " + name + ", which is not there.")
            .toList());
  }

  private void fill(Path target) throws IOException {
    String id = exercise.exercise().id();
    List<Path> files =
        ExerciseFolder.files(folder.sources(id)).stream()
            .filter(file -> file.toString().endsWith(".java"))
            .toList();
    List<Path> against = new ArrayList<>(classPath);
    against.add(0, exercise.stubClasses());
    against.add(0, exercise.tests());
    Path classes = target.resolve("tests");
    List<String> problems = new ArrayList<>();
    for (String error : TrustedCompiler.compile(files, against, classes)) {
      problems.add("the hidden tests of " + id + " do not compile: " + error);
    }
    refuse(problems);
    problems.addAll(clashes(id, classes));
    TestDiscovery found =
        Preparation.discover(classes, List.of(exercise.tests(), exercise.stubClasses()));
    problems.addAll(mistakes(id, found));
    refuse(problems);
    Preparation.jar(List.of(exercise.tests()), List.of(classes), target.resolve("tests.jar"));
    TestIndex.write(exercise.exercise().with(found.tests()), target.resolve("index.properties"));
  }

  /** Both lie in one jar, and the exercise's own tests must stay what they are. */
  private List<String> clashes(String id, Path classes) throws IOException {
    List<String> clashes = new ArrayList<>();
    try (ZipFile own = new ZipFile(exercise.tests().toFile())) {
      for (Path file : ExerciseFolder.files(classes)) {
        String name = ExerciseFolder.relative(classes, file);
        if (own.getEntry(name) != null) {
          clashes.add(
              "the hidden tests of "
                  + id
                  + " hold "
                  + name.replaceFirst("\\.class$", "")
                  + ", which the exercise's own tests have too: name it otherwise.");
        }
      }
    }
    return clashes;
  }

  private static List<String> mistakes(String id, TestDiscovery found) {
    List<String> mistakes = new ArrayList<>();
    if (found.tests().isEmpty()) {
      mistakes.add("none of the hidden test classes of " + id + " holds a test.");
    }
    if (!found.gates().isEmpty()) {
      mistakes.add("a hidden test of " + id + " is a @Gate: hidden tests give points, no more.");
    }
    found.tests().stream()
        .filter(test -> test.points() < 1)
        .forEach(test -> mistakes.add("the hidden test " + test.id() + " has no @Points."));
    return mistakes;
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new BadKitException(problems);
    }
  }
}
