package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Report;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {
  @Test
  void namesVerdictsByTheWordsOfTheOtherFormats() {
    for (Report report : SampleReports.all().values()) {
      String page = new HtmlFormat().write(report, ReportContext.PLAIN);
      report.exercises().stream()
          .filter(exercise -> !Words.of(exercise.outcome()).equals("not your fault"))
          .flatMap(exercise -> exercise.tests().stream())
          .forEach(test -> assertThat(page).contains("</span> " + Words.of(test.verdict()) + "<"));
    }
  }

  @Test
  void isFoundByItsName() {
    assertThat(Formats.named("html")).isPresent();
  }
}
