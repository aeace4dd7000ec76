package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.Report;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubFormatTest {
  private final GithubFormat format = new GithubFormat();

  @Test
  void marksTheStudentsLineByItsPathInTheRepository() {
    assertThat(lines(SampleReports.mixed()).get(0))
        .startsWith(
            "::error file=exercises/ex1/src/main/java/dbkata/tasks/TaskRepository.java,line=17,"
                + "title=ex1 failed%3A add returns the key (30 points)::");
  }

  @Test
  void marksALineOfATestAsATests() {
    Diagnostic error =
        new Diagnostic(
            Optional.of(new Place("dbkata/tasks/Step1Test.java", 9, "")), "cannot find symbol");

    assertThat(lines(withErrors(List.of(error))).get(0))
        .startsWith("::error file=exercises/ex1/src/test/java/dbkata/tasks/Step1Test.java,line=9,");
  }

  @Test
  void marksTenPlacesAndPointsToTheRest() {
    Diagnostic error = new Diagnostic(Optional.empty(), "cannot find symbol");

    List<String> ten = lines(withErrors(Collections.nCopies(10, error)));
    List<String> eleven = lines(withErrors(Collections.nCopies(11, error)));

    assertThat(ten).hasSize(11);
    assertThat(ten.get(10)).startsWith("::notice ").doesNotContain("problems");
    assertThat(eleven).hasSize(11);
    assertThat(eleven.get(10))
        .isEqualTo(
            "::notice title=DB Kata::0 of 100 points. 10 of 11 problems are marked; the job's"
                + " summary and log have all of them.");
  }

  @Test
  void saysTheScoreWhenNothingIsLost() {
    assertThat(lines(SampleReports.fullMarks()))
        .containsExactly("::notice title=DB Kata::200 of 200 points.");
  }

  @Test
  void saysThatTheCompilerWasStopped() {
    assertThat(lines(SampleReports.compilerStopped()).get(0))
        .startsWith("::error title=ex1 does not compile::The compiler was stopped after 10 s");
  }

  @Test
  void onlyWarnsOfAFailureOfTheGraders() {
    List<String> lines = lines(SampleReports.notYourFault());

    assertThat(lines).noneMatch(line -> line.startsWith("::error"));
    assertThat(lines.get(2)).contains("No grade");
  }

  @Test
  void escapesWhatTheRunnerWouldTakeForTheEndOfAMessageOrAProperty() {
    assertThat(WorkflowText.message(List.of("100%", "a,b:c"))).isEqualTo("100%25%0Aa,b:c");
    assertThat(WorkflowText.property("100%: a, b\nc")).isEqualTo("100%25%3A a%2C b c");
  }

  private static Report withErrors(List<Diagnostic> errors) {
    Report sample = SampleReports.doesNotCompile();
    ExerciseReport exercise = sample.exercises().get(0);
    return new Report(
        sample.submission(),
        false,
        sample.layers(),
        List.of(),
        List.of(
            new ExerciseReport(
                exercise.exercise(),
                exercise.sources(),
                new Outcome.DoesNotCompile(errors, 0, "No."),
                exercise.tests(),
                exercise.took())),
        sample.started(),
        sample.took());
  }

  private List<String> lines(Report report) {
    return format.write(report, ReportContext.PLAIN).lines().toList();
  }
}
