package dbkata.grader.domain;

import java.util.List;

/**
 * By what a class is graded: only what was graded by equal kits can be compared.
 *
 * @param fingerprint tells the exercises, their tests and what they stand on by their content
 * @param exercises the exercises that are graded, in the order of the grade book
 */
public record ClassKit(String fingerprint, List<GradedExercise> exercises) {
  public ClassKit {
    exercises = List.copyOf(exercises);
  }

  /**
   * One of its exercises.
   *
   * @param id its id
   * @param title what it is about
   * @param points what it is worth
   * @param tests its tests, in page order
   * @param hidden a teacher's own tests of it, whose points stand beside these
   */
  public record GradedExercise(
      String id, String title, int points, List<GradedTest> tests, List<GradedTest> hidden) {
    public GradedExercise {
      tests = List.copyOf(tests);
      hidden = List.copyOf(hidden);
    }

    /** Describe one without tests of a teacher's own. */
    public GradedExercise(String id, String title, int points, List<GradedTest> tests) {
      this(id, title, points, tests, List.of());
    }

    static GradedExercise of(PreparedExercise prepared) {
      Exercise exercise = prepared.exercise();
      return new GradedExercise(
          exercise.id(),
          exercise.title(),
          exercise.points(),
          exercise.tests().stream().map(GradedTest::of).toList(),
          prepared.hidden().tests().stream().map(it -> GradedTest.of(it.test())).toList());
    }
  }

  /**
   * One of an exercise's tests.
   *
   * @param name how tools name it, as in {@code Step2AddATaskTest.addKeepsQuotes}
   * @param step the number of the page's step
   * @param stepTitle the step's heading
   * @param sentence what a student reads
   * @param points what it is worth
   */
  public record GradedTest(String name, int step, String stepTitle, String sentence, int points) {
    static GradedTest of(TestCase test) {
      return new GradedTest(
          test.id(), test.step(), test.stepTitle(), test.sentence(), test.points());
    }
  }

  /** Describe a kit by its exercises. */
  public static ClassKit of(String fingerprint, List<PreparedExercise> exercises) {
    return new ClassKit(fingerprint, exercises.stream().map(GradedExercise::of).toList());
  }

  /** List the exercises' ids. */
  public List<String> ids() {
    return exercises.stream().map(GradedExercise::id).toList();
  }

  /** Sum up what could be had. */
  public int points() {
    return exercises.stream().mapToInt(GradedExercise::points).sum();
  }

  /** Tell whether a teacher's own tests are among those that grade. */
  public boolean hasHidden() {
    return exercises.stream().anyMatch(it -> !it.hidden().isEmpty());
  }

  /** Sum up what those are worth, which stands beside the rest. */
  public int hiddenPoints() {
    return exercises.stream()
        .flatMap(it -> it.hidden().stream())
        .mapToInt(GradedTest::points)
        .sum();
  }
}
