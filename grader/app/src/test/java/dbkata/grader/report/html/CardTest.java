package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Report;
import dbkata.grader.report.SampleReports;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardTest {
  @Test
  void unfoldsEveryRedStepWhenFewTestsAreRed() {
    assertThat(open(SampleReports.limits(), 0)).containsExactly(1, 2);
  }

  @Test
  void unfoldsTheFirstRedStepAloneWhenManyTestsAreRed() {
    assertThat(open(CrowdedReport.report(), 0)).containsExactly(1);
  }

  @Test
  void unfoldsNothingThatIsGreen() {
    assertThat(open(SampleReports.fullMarks(), 0)).isEmpty();
  }

  @Test
  void unfoldsWhereTheGraderFailed() {
    assertThat(open(SampleReports.notYourFault(), 1)).containsExactly(2);
  }

  @Test
  void sendsTheStudentToTheFirstRedStep() {
    Card card = card(SampleReports.mixed(), 0);

    assertThat(card.next()).map(StepSection::number).contains(2);
  }

  @Test
  void sendsTheStudentNowhereWhileAGateIsBroken() {
    assertThat(card(CrowdedReport.report(), 1).next()).isEmpty();
  }

  @Test
  void listsNoLostPointsForAnExerciseThatTheGraderFailedAt() {
    Card card = card(SampleReports.notYourFault(), 0);

    assertThat(card.steps()).isEmpty();
    assertThat(card.points()).isEqualTo("not scored");
  }

  private static List<Integer> open(Report report, int exercise) {
    return card(report, exercise).steps().stream()
        .filter(StepSection::open)
        .map(StepSection::number)
        .toList();
  }

  private static Card card(Report report, int exercise) {
    return Card.of(report.exercises().get(exercise), "exercise");
  }
}
