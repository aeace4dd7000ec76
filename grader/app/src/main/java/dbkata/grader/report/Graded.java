package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One test as a course's platform takes it: points that add up to the score, and text.
 *
 * <p>Platforms add their tests' points up, or show them beside the score. So a test of an exercise
 * whose points are withheld has none here, and says why.
 *
 * @param exercise the exercise that it belongs to
 * @param run the test and what became of it
 */
record Graded(ExerciseReport exercise, TestRun run) {

  /** List all tests of a report. */
  static List<Graded> of(Report report) {
    return report.exercises().stream()
        .flatMap(it -> it.tests().stream().map(run -> new Graded(it, run)))
        .toList();
  }

  /** Give the score, and say when it is none. */
  static String score(Report report) {
    String score = report.counted() + " of " + report.points() + " points";
    if (report.isNotYourFault()) {
      return "The grader itself failed, which is not your fault. No grade: " + score;
    }
    return report.selfCheck() ? "Self-check, no grade: " + score : score;
  }

  /** Sum a report up in lines for a student. */
  static List<String> summary(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(score(report));
    for (ExerciseReport exercise : report.exercises()) {
      lines.add(
          "%s %s: %s of %s, %s"
              .formatted(
                  exercise.exercise().id(),
                  exercise.exercise().title(),
                  exercise.counted(),
                  exercise.exercise().points(),
                  Words.of(exercise)));
      Reasons.of(exercise).forEach(line -> lines.add("  " + line));
    }
    HiddenSection.of(report).ifPresent(hidden -> lines.add(hidden.line()));
    Stream.concat(
            report.leftOut().stream(),
            report.exercises().stream().flatMap(it -> it.sources().leftOut().stream()))
        .map(Graded::notTaken)
        .forEach(lines::add);
    return lines.stream().map(PlainText::line).toList();
  }

  /** Name it for people: {@code ex1, step 2: add returns the key}. */
  String name() {
    return "%s, step %s: %s"
        .formatted(exercise.exercise().id(), run.test().step(), run.test().sentence());
  }

  /** Tell whether its points count. */
  boolean counts() {
    return points() > 0;
  }

  /** Say in a word what became of it. */
  String word() {
    return run.verdict().isPassed() && !counts()
        ? Words.of(exercise.outcome())
        : Words.of(run.verdict());
  }

  /** Give the points that count. */
  int points() {
    return exercise.outcome() instanceof Outcome.Ran ? run.earned() : 0;
  }

  /** Tell what it is worth. */
  int maxPoints() {
    return run.test().points();
  }

  /** Tell what became of it, in lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (run.verdict().isPassed() && !counts()) {
      lines.add("It passed, but does not count yet: the exercise breaks a gate.");
    }
    lines.addAll(Reasons.of(run));
    return lines;
  }

  private static String notTaken(LeftOut file) {
    return "Not taken: " + file.path() + ": " + file.reason();
  }
}
