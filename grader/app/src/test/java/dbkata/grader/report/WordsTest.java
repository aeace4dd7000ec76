package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Explanation WHY = Explanation.of("why");
  private static final List<Verdict> VERDICTS =
      List.of(
          new Verdict.Passed(),
          new Verdict.Failed(WHY),
          new Verdict.TimedOut(WHY),
          new Verdict.OutOfMemory(WHY),
          new Verdict.Crashed(WHY),
          new Verdict.NotRun("why"),
          new Verdict.NotYourFault("why"));
  private static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Ran(),
          new Outcome.DoesNotCompile(List.of(), 0, "why"),
          new Outcome.Stopped(List.of()),
          new Outcome.Withheld(List.of()),
          new Outcome.NotYourFault("why"));

  @Test
  void nameEveryVerdict() {
    assertThat(VERDICTS)
        .hasSameSizeAs(Verdict.class.getPermittedSubclasses())
        .extracting(Words::of)
        .containsExactly(
            "passed",
            "failed",
            "timed out",
            "out of memory",
            "crashed",
            "not run",
            "not your fault");
  }

  @Test
  void nameEveryOutcome() {
    assertThat(OUTCOMES)
        .hasSameSizeAs(Outcome.class.getPermittedSubclasses())
        .extracting(Words::of)
        .containsExactly(
            "ran", "does not compile", "breaks a gate", "breaks a gate", "not your fault");
  }

  @Test
  void sumAnExerciseUp() {
    assertThat(words(SampleReports.mixed())).containsExactly("failed", "passed");
    assertThat(words(SampleReports.limits())).containsExactly("failed");
    assertThat(words(SampleReports.doesNotCompile())).containsExactly("does not compile", "passed");
    assertThat(words(SampleReports.withheld())).containsExactly("breaks a gate");
    assertThat(words(SampleReports.notYourFault()))
        .containsExactly("not your fault", "not your fault");
  }

  @Test
  void sayTheReasonWhenAllLostTestsShareIt() {
    Report limits = SampleReports.limits();
    var ran = limits.exercises().get(0);
    var onlyTimedOut =
        new ExerciseReport(
            ran.exercise(), ran.sources(), ran.outcome(), ran.tests().subList(0, 1), ran.took());

    assertThat(Words.of(onlyTimedOut)).isEqualTo("timed out");
  }

  private static Stream<String> words(Report report) {
    return report.exercises().stream().map(Words::of);
  }
}
