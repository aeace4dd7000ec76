package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Report;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFormatTest {
  private final JsonFormat format = new JsonFormat();

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsValidByThePublishedSchema(String sample) {
    assertThat(ReportSchema.problems(written(SampleReports.all().get(sample)))).isEmpty();
  }

  static Stream<String> samples() {
    return SampleReports.all().keySet().stream();
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '>',
      value = {
        "'\"verdict\": \"passed\"' > '\"verdict\": \"won\"'",
        "'\"outcome\": \"ran\"' > '\"outcome\": \"ran away\"'",
        "'\"points\": 200' > '\"points\": 200.5'",
        "'\"points\": 200' > '\"points\": \"200\"'",
        "'\"milliseconds\": 2310' > '\"milliseconds\": -1'",
        "'\"earned\": 0' > '\"earned\": 5'",
        "'\"started\": \"2026-11-24T10:15:30Z\"' > '\"started\": \"yesterday\"'",
        "'\"selfCheck\": false' > '\"selfcheck\": false'",
        "'\"outcome\": \"ran\"' > '\"outcome\": \"withheld\"'",
        "'\"explanation\"' > '\"reason\"'",
        "'adding Buy milk' > '\\u001b[31m'",
        "'dbkata/report/v1' > 'dbkata/report/v0'"
      })
  void aDamagedReportIsRefused(String part, String damage) {
    String whole = written(SampleReports.mixed());

    assertThat(whole).contains(part);
    assertThat(ReportSchema.problems(whole.replace(part, damage))).isNotEmpty();
  }

  @Test
  void saysInWordsAndIntegersWhatBecameOfATest() {
    JsonNode report = JsonMapper.shared().readTree(written(SampleReports.mixed()));
    JsonNode test = report.at("/exercises/0/tests/1");

    assertThat(report.get("counted").asInt()).isEqualTo(140);
    assertThat(test.get("verdict").asString()).isEqualTo("failed");
    assertThat(test.get("earned").asInt()).isZero();
    assertThat(test.at("/explanation/expected").asString()).isEqualTo("2");
    assertThat(test.at("/explanation/place/line").asInt()).isEqualTo(17);
  }

  @Test
  void tellsTheTwoWaysToBreakAGateApart() {
    JsonNode stopped = JsonMapper.shared().readTree(written(SampleReports.stopped()));
    JsonNode withheld = JsonMapper.shared().readTree(written(SampleReports.withheld()));

    assertThat(stopped.at("/exercises/0/outcome").asString()).isEqualTo("stopped");
    assertThat(withheld.at("/exercises/0/outcome").asString()).isEqualTo("withheld");
    assertThat(withheld.at("/exercises/0/earned").asInt()).isEqualTo(100);
    assertThat(withheld.at("/exercises/0/counted").asInt()).isZero();
  }

  private String written(Report report) {
    return format.write(report, ReportContext.PLAIN);
  }
}
