package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.grader.domain.Report;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

class JunitFormatTest {
  private final JunitFormat format = new JunitFormat();

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsValidAndItsCountsAreThoseOfItsElements(String sample) throws Exception {
    ParsedXml xml = ParsedXml.valid(written(SampleReports.all().get(sample)));

    assertThat(xml.elements("testcase")).hasSize(xml.suite("tests"));
    assertThat(xml.elements("failure")).hasSize(xml.suite("failures"));
    assertThat(xml.elements("error")).hasSize(xml.suite("errors"));
    assertThat(xml.elements("skipped")).hasSize(xml.suite("skipped"));
  }

  static Stream<String> samples() {
    return SampleReports.all().keySet().stream();
  }

  @Test
  void theSchemaRefusesWhatSurefireWouldNotWrite() {
    String whole = written(SampleReports.mixed());

    assertThatThrownBy(() -> ParsedXml.valid(whole.replace("<failure ", "<fault ")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> ParsedXml.valid(whole.replace("time=\"0\"", "time=\"soon\"")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> ParsedXml.valid(whole.replace(" type=\"failed\"", "")))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void aTestThatWasNotRunIsRed() throws Exception {
    ParsedXml xml = ParsedXml.valid(written(SampleReports.limits()));

    assertThat(xml.elements("error"))
        .extracting(element -> element.getAttribute("type"))
        .containsExactly("timed out", "out of memory", "crashed", "not run");
  }

  @Test
  void pointsThatAreWithheldShowAsARedTestAlthoughAllTestsPass() throws Exception {
    ParsedXml xml = ParsedXml.valid(written(SampleReports.withheld()));

    assertThat(xml.suite("tests")).isEqualTo(5);
    assertThat(xml.suite("errors")).isEqualTo(1);
    assertThat(xml.elements("testcase").get(0).getAttribute("name"))
        .isEqualTo("the gates are kept");
  }

  @Test
  void testsAreFoundByExercise() throws Exception {
    ParsedXml xml = ParsedXml.valid(written(SampleReports.mixed()));

    assertThat(xml.elements("testcase"))
        .extracting(test -> test.getAttribute("group"))
        .containsExactly("ex1", "ex1", "ex1", "ex1", "ex2", "ex2", "ex2", "ex2");
  }

  private String written(Report report) {
    return format.write(report, ReportContext.PLAIN);
  }
}
