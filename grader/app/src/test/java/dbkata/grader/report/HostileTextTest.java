package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dbkata.grader.domain.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text out of a submission stays text, whatever it is and wherever it stands. */
class HostileTextTest {
  private static final int BY_CHANCE = 60;

  /** What is allowed to look like a command to a CI system, by format. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^[^\\S\n]*::[\\w-]+( [^:\n]*)?::");

  /** Controls but the line feed, line separators, directions, halves, and no characters. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\n]]|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]|\\p{Cs}");

  @ParameterizedTest
  @MethodSource("printedFormats")
  void noFormatLetsAnythingThroughThatATerminalOrACiSystemObeys(String format) {
    for (Report report : hostile()) {
      String written = write(format, report);

      assertThat(lines(FORBIDDEN, written)).isEmpty();
      assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(written);
      assertThat(written).doesNotContain("##[").doesNotContain("##vso[").endsWith("\n");
      if (!format.equals("github")) {
        assertThat(lines(COMMAND, written)).isEmpty();
      }
    }
  }

  /** The page for a browser shows the student's source as it is, and has tests of its own. */
  static Stream<String> printedFormats() {
    return formats().filter(format -> !format.equals("html"));
  }

  static Stream<String> formats() {
    return Formats.names().stream();
  }

  @ParameterizedTest
  @EnumSource
  void aReportOfHostileTextIsBuiltLikeOneOfHarmlessText(Reader reader) throws Exception {
    Object harmless = reader.structure(HostileReports.of("harmless"));
    for (String text : HostileReports.texts(BY_CHANCE).toList()) {
      assertThat(reader.structure(HostileReports.of(text))).as("of %s", text).isEqualTo(harmless);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyFormatSurvivesAGraderThatFailedForAnyReason(String format) {
    HostileReports.texts(BY_CHANCE)
        .forEach(
            text ->
                assertThatCode(() -> write(format, HostileReports.notYourFault(text)))
                    .doesNotThrowAnyException());
  }

  private static List<String> lines(Pattern pattern, String written) {
    return written.lines().filter(pattern.asPredicate()).toList();
  }

  private static List<Report> hostile() {
    return Stream.concat(
            Stream.of(HostileSample.report()),
            HostileReports.texts(BY_CHANCE).map(HostileReports::of))
        .toList();
  }

  private static String write(String format, Report report) {
    return Formats.named(format).orElseThrow().write(report, ReportContext.PLAIN);
  }

  /** What a parser of each format finds, less the texts. */
  enum Reader {
    JSON {
      @Override
      Object structure(Report report) {
        String json = write("json", report);
        assertThat(ReportSchema.problems(json)).isEmpty();
        return shape(JsonMapper.shared().readTree(json));
      }
    },
    CLASSROOM50 {
      @Override
      Object structure(Report report) {
        return shape(JsonMapper.shared().readTree(write("classroom50", report)));
      }
    },
    GRADESCOPE {
      @Override
      Object structure(Report report) {
        return shape(JsonMapper.shared().readTree(write("gradescope", report)));
      }
    },
    PRAIRIELEARN {
      @Override
      Object structure(Report report) {
        return shape(JsonMapper.shared().readTree(write("prairielearn", report)));
      }
    },
    JUNIT {
      @Override
      Object structure(Report report) throws SAXException, IOException {
        return ParsedXml.valid(write("junit", report)).elements("*").stream()
            .map(element -> element.getTagName() + element.getAttributes().getLength())
            .toList();
      }
    },
    MARKDOWN {
      @Override
      Object structure(Report report) {
        ParsedMarkdown parsed = ParsedMarkdown.of(write("markdown", report));
        assertThat(parsed.text).noneMatch(text -> text.contains("@"));
        return Map.of(
            "markup",
            parsed.markup,
            "headings",
            parsed.headings.size(),
            "blocks",
            parsed.blocks.size(),
            "rows",
            parsed.tableRows);
      }
    },
    GITHUB {
      @Override
      Object structure(Report report) {
        return write("github", report)
            .lines()
            .map(line -> line.replaceAll("(^::\\w+ |\\w+=)[^,:]*|::.*", "$1"))
            .toList();
      }
    };

    abstract Object structure(Report report) throws SAXException, IOException;

    private static Object shape(JsonNode node) {
      if (node.isObject()) {
        return node.properties().stream()
            .map(field -> List.of(field.getKey(), shape(field.getValue())))
            .toList();
      }
      return node.isArray()
          ? node.valueStream().map(Reader::shape).toList()
          : node.getNodeType().toString();
    }
  }
}
