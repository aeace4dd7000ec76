package dbkata.grader.report;

import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestMark;
import dbkata.grader.domain.TestRun;
import java.util.List;
import java.util.Optional;

/** Boil a report down to what a grade book keeps of it. */
public final class Marks {
  /**
   * A grade book counts messages that are alike; the student's own report has the whole of them.
   */
  private static final int LONGEST = 200;

  private Marks() {}

  /** Give the marks of every exercise of a report, all texts cleaned. */
  public static List<ExerciseMark> of(Report report) {
    return report.exercises().stream().map(Marks::of).toList();
  }

  private static ExerciseMark of(ExerciseReport exercise) {
    return new ExerciseMark(
        exercise.exercise().id(),
        Words.of(exercise),
        exercise.earned(),
        exercise.counted(),
        said(Reasons.of(exercise)),
        exercise.tests().stream().map(Marks::of).toList(),
        exercise.hiddenCounted(),
        exercise.hidden().runs().stream().map(it -> of(it.run())).toList());
  }

  private static TestMark of(TestRun run) {
    String message =
        Reasons.explanation(run.verdict())
            .flatMap(why -> why.lines().stream().filter(line -> !line.isBlank()).findFirst())
            .map(line -> PlainText.line(line.strip(), LONGEST))
            .orElse("");
    return new TestMark(Words.of(run.verdict()), run.earned(), message);
  }

  /** The first line says of what kind the trouble is, the second what it is. */
  private static String said(List<String> lines) {
    Optional<String> telling =
        lines.stream().skip(1).findFirst().or(() -> lines.stream().findFirst());
    return telling.map(line -> PlainText.line(line.strip(), LONGEST)).orElse("");
  }
}
