package dbkata.grader.report;

import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Write workflow commands of GitHub Actions, which mark lines of the student's files.
 *
 * <p>GitHub shows ten marks of a kind for a step and drops the others, so there are at most ten,
 * and a line that points to the rest.
 */
final class GithubFormat implements ReportFormat {
  /** What GitHub shows of one kind for one step. */
  static final int MOST = 10;

  @Override
  public String name() {
    return "github";
  }

  @Override
  public String write(Report report, ReportContext context) {
    List<String> all = report.exercises().stream().flatMap(GithubFormat::marks).toList();
    List<String> lines = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    String hidden = HiddenSection.of(report).map(it -> " " + it.line() + ".").orElse("");
    String score = Graded.score(report) + "." + hidden;
    String pointer =
        all.isEmpty()
            ? score
            : all.size() <= MOST
                ? score + " The job's summary and log say more."
                : score
                    + " %s of %s problems are marked; the job's summary and log have all of them."
                        .formatted(MOST, all.size());
    lines.add("::notice title=DB Kata::" + WorkflowText.message(List.of(pointer)));
    return String.join("\n", lines) + "\n";
  }

  private static Stream<String> marks(ExerciseReport exercise) {
    Outcome outcome = exercise.outcome();
    if (outcome instanceof Outcome.DoesNotCompile it && it.errors().isEmpty()) {
      return Stream.of(mark(exercise, Optional.empty(), title(exercise), List.of(it.reason())));
    }
    if (outcome instanceof Outcome.DoesNotCompile it) {
      return it.errors().stream().map(error -> error(exercise, error));
    }
    if (outcome instanceof Outcome.Stopped it) {
      return it.findings().stream().map(finding -> finding(exercise, finding));
    }
    if (outcome instanceof Outcome.NotYourFault) {
      return Stream.of(mark(exercise, Optional.empty(), title(exercise), Reasons.of(exercise)));
    }
    Stream<String> lost =
        exercise.tests().stream()
            .filter(run -> !run.verdict().isPassed())
            .map(run -> test(exercise, run));
    return outcome instanceof Outcome.Withheld it
        ? Stream.concat(it.findings().stream().map(finding -> finding(exercise, finding)), lost)
        : lost;
  }

  private static String error(ExerciseReport exercise, Diagnostic error) {
    return mark(exercise, error.place(), title(exercise), PlainText.lines(error.message()));
  }

  private static String finding(ExerciseReport exercise, Finding finding) {
    List<String> lines = List.of(finding.message(), "See docs/rules/" + finding.rule() + ".md");
    return mark(exercise, finding.place(), title(exercise), lines);
  }

  private static String title(ExerciseReport exercise) {
    return exercise.exercise().id() + " " + Words.of(exercise.outcome());
  }

  private static String test(ExerciseReport exercise, TestRun run) {
    Optional<Place> place = Reasons.explanation(run.verdict()).flatMap(Explanation::place);
    String title =
        "%s %s: %s (%s points)"
            .formatted(
                exercise.exercise().id(),
                Words.of(run.verdict()),
                run.test().sentence(),
                run.test().points());
    String kind = run.verdict() instanceof Verdict.NotYourFault ? "warning" : "error";
    return mark(kind, exercise, place, title, Reasons.of(run));
  }

  private static String mark(
      ExerciseReport exercise, Optional<Place> place, String title, List<String> lines) {
    String kind = exercise.outcome() instanceof Outcome.NotYourFault ? "warning" : "error";
    return mark(kind, exercise, place, title, lines);
  }

  private static String mark(
      String kind,
      ExerciseReport exercise,
      Optional<Place> place,
      String title,
      List<String> lines) {
    String where =
        place
            .map(
                it ->
                    "file=%s,line=%s,"
                        .formatted(WorkflowText.property(file(exercise, it)), it.line()))
            .orElse("");
    return "::%s %stitle=%s::%s"
        .formatted(kind, where, WorkflowText.property(title), WorkflowText.message(lines));
  }

  /** Name a file as the repository does. A line that is not the student's is a test's. */
  private static String file(ExerciseReport exercise, Place place) {
    String root =
        exercise.sources().files().containsKey(place.path()) ? "src/main/java/" : "src/test/java/";
    return "exercises/" + exercise.exercise().id() + "/" + root + place.path();
  }
}
