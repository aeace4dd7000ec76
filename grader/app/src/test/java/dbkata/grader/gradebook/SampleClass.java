package dbkata.grader.gradebook;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.ClassKit.GradedTest;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Standing;
import dbkata.grader.domain.TestMark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Classes that chance makes up out of a seed: the same every time, and like real ones. */
public final class SampleClass {
  /** When they were to hand in. */
  public static final Instant DUE = Instant.parse("2026-11-24T18:00:00Z");

  private static final List<String> TITLES =
      List.of(
          "Tasks in SQLite", "A blog in PostgreSQL", "A bank that never loses money", "A cache");
  private static final List<String> STEPS =
      List.of(
          "Make the table", "Add one", "Find and list", "Change and delete", "Every way to fail");
  private static final List<String> MESSAGES =
      List.of(
          "expected: 2 but was: 1",
          "Not written yet: Step 3: find the rows.",
          "Your TaskRepository has no public method find(long).",
          "expected the connection to be given back, but 3 of 3 are still open",
          "PSQLException: ERROR: current transaction is aborted");
  private static final int TESTS_A_STEP = 6;

  private SampleClass() {}

  /** Give a kit of four exercises, 120 tests and 400 points. */
  public static ClassKit kit() {
    List<GradedExercise> exercises = new ArrayList<>();
    for (int e = 1; e <= TITLES.size(); e++) {
      List<GradedTest> tests = new ArrayList<>();
      for (int i = 0; i < STEPS.size() * TESTS_A_STEP; i++) {
        int step = i / TESTS_A_STEP;
        int points = i % TESTS_A_STEP < 2 ? 4 : 3;
        tests.add(
            new GradedTest(
                "Step%dTest.test%d".formatted(step + 1, i % TESTS_A_STEP),
                step + 1,
                STEPS.get(step),
                "%s, in the way %d of the page".formatted(STEPS.get(step), i % TESTS_A_STEP + 1),
                points));
      }
      exercises.add(new GradedExercise("ex" + e, TITLES.get(e - 1), 100, tests));
    }
    return new ClassKit("sample", exercises);
  }

  /** Give the same kit with two tests of a teacher's own in each exercise, of 14 points. */
  public static ClassKit kitWithHidden() {
    return new ClassKit(
        "sample and hidden",
        kit().exercises().stream()
            .map(
                it ->
                    new GradedExercise(
                        it.id(),
                        it.title(),
                        it.points(),
                        it.tests(),
                        List.of(
                            new GradedTest("SecretTest.asksAgain", 0, "", "asks again", 9),
                            new GradedTest("SecretTest.asksLate", 0, "", "asks late", 5))))
            .toList());
  }

  /** Make up so many students of a class with hidden tests. */
  public static List<Attempt> ofHidden(long seed, int students) {
    Random random = new Random(seed);
    return of(seed, students).stream().map(it -> withHidden(it, random)).toList();
  }

  private static Attempt withHidden(Attempt it, Random random) {
    List<ExerciseMark> marks =
        it.exercises().stream()
            .map(
                mark -> {
                  boolean first = mark.counted() > 0 && random.nextBoolean();
                  return new ExerciseMark(
                      mark.exercise(),
                      mark.verdict(),
                      mark.earned(),
                      mark.counted(),
                      mark.said(),
                      mark.tests(),
                      first ? 9 : 0,
                      List.of(
                          first
                              ? new TestMark("passed", 9, "")
                              : new TestMark("failed", 0, "a secret number"),
                          new TestMark("failed", 0, "a secret date")));
                })
            .toList();
    return new Attempt(
        it.student(),
        it.source(),
        it.work(),
        it.committed(),
        it.started(),
        it.took(),
        it.standing(),
        it.reason(),
        marks);
  }

  /** Make up so many students. */
  public static List<Attempt> of(long seed, int students) {
    Random random = new Random(seed);
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 1; i <= students; i++) {
      attempts.add(attempt("student-%03d".formatted(i), random));
    }
    return attempts;
  }

  /** Bind them into a book, each with a report but those that have no score. */
  public static GradeBook book(long seed, int students) {
    return book(kit(), of(seed, students));
  }

  /** Bind them into a book with hidden tests. */
  public static GradeBook bookWithHidden(long seed, int students) {
    return book(kitWithHidden(), ofHidden(seed, students));
  }

  private static GradeBook book(ClassKit kit, List<Attempt> attempts) {
    List<Entry> entries =
        attempts.stream()
            .map(
                it ->
                    new Entry(
                        it,
                        it.standing() == Standing.GRADED
                            ? 1 + Math.floorMod(it.student().hashCode(), 3)
                            : 0,
                        it.standing() == Standing.GRADED
                            ? Optional.of("reports/" + it.student() + ".html")
                            : Optional.empty()))
            .toList();
    return new GradeBook(kit, entries, Optional.of(DUE));
  }

  private static Attempt attempt(String student, Random random) {
    int fate = random.nextInt(100);
    Instant started = Instant.parse("2026-11-25T08:00:00Z").plusSeconds(random.nextInt(3600));
    if (fate < 2) {
      String reason = "Nothing in %s belongs to an exercise.".formatted(student);
      return Attempt.without(Standing.NOT_GRADED, reason, student, student, started);
    }
    if (fate < 3) {
      String reason = "its worker ended over it with status 137";
      return Attempt.without(Standing.NOT_YOUR_FAULT, reason, student, student, started);
    }
    double skill = Math.min(1, Math.max(0, random.nextGaussian() * 0.3 + 0.75));
    List<ExerciseMark> marks =
        kit().exercises().stream().map(it -> mark(it, skill, random)).toList();
    Instant committed = DUE.minusSeconds(86400).plusSeconds(random.nextInt(100_000));
    return new Attempt(
        student,
        student + ".zip",
        "w" + random.nextInt(),
        Optional.of(committed).filter(it -> random.nextInt(10) > 0),
        started,
        Duration.ofMillis(900 + random.nextInt(900)),
        Standing.GRADED,
        "",
        marks);
  }

  private static ExerciseMark mark(GradedExercise exercise, double skill, Random random) {
    if (random.nextInt(30) == 0) {
      List<TestMark> none =
          exercise.tests().stream()
              .map(it -> new TestMark("not run", 0, "The exercise does not compile."))
              .toList();
      return new ExerciseMark(
          exercise.id(), "does not compile", 0, 0, "TaskRepository.java:27: ';' expected", none);
    }
    List<TestMark> tests = new ArrayList<>();
    int earned = 0;
    for (GradedTest test : exercise.tests()) {
      boolean passed = random.nextDouble() < skill * (1.25 - 0.15 * test.step());
      earned += passed ? test.points() : 0;
      tests.add(
          passed
              ? new TestMark("passed", test.points(), "")
              : new TestMark("failed", 0, MESSAGES.get(random.nextInt(MESSAGES.size()))));
    }
    return new ExerciseMark(
        exercise.id(), earned == 100 ? "passed" : "failed", earned, earned, "", tests);
  }
}
