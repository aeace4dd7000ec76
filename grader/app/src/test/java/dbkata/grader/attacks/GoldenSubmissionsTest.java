package dbkata.grader.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.compile.CompileSettings;
import dbkata.grader.kit.Kits;
import dbkata.grader.pipeline.GradingBench;
import dbkata.grader.run.settings.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Grade each golden submission the whole way and compare its console and JSON reports, byte for
 * byte, with the files beside it.
 *
 * <p>Run with {@code -Dkata.golden=write} to write the files anew after a wanted change; then read
 * the difference as a student would.
 */
class GoldenSubmissionsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("kata.golden"));

  private static final ExecutorService LANES = Executors.newFixedThreadPool(2);

  @TempDir static Path work;

  private static GradingBench bench;

  @BeforeAll
  static void prepare() throws IOException {
    bench = bench(work);
  }

  /** Make a bench on which golden submissions are graded. */
  static GradingBench bench(Path work) throws IOException {
    return new GradingBench(work, Limits.usual(), CompileSettings.Limits.DEFAULT.time());
  }

  @AfterAll
  static void tidyUp() {
    LANES.shutdownNow();
    bench.close();
  }

  /** All are under way from the start; each test waits for its own. */
  @TestFactory
  Stream<DynamicTest> aSubmissionGivesItsGoldenReports() {
    record Running(GoldenGrading grading, Future<? extends Map<Path, String>> reports) {
      void check() throws Exception {
        for (Map.Entry<Path, String> report : reports.get().entrySet()) {
          if (WRITE) {
            Files.writeString(report.getKey(), report.getValue());
          }
          assertThat(report.getValue()).isEqualTo(Files.readString(report.getKey()));
        }
      }
    }
    List<Running> running =
        Golden.gradings().stream()
            .map(it -> new Running(it, LANES.submit(() -> it.reports(bench, work))))
            .toList();
    return running.stream().map(it -> DynamicTest.dynamicTest(it.grading().toString(), it::check));
  }

  @Test
  void everyReportBelongsToASubmissionAndEverySubmissionHasItsReports() throws IOException {
    Set<Path> paired = new TreeSet<>();
    Golden.all().forEach(it -> paired.add(it.submission().folder().resolve(Golden.FILE)));
    Golden.gradings().forEach(it -> paired.addAll(it.files()));
    Set<Path> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Golden.FOLDER, 2)) {
      files.filter(Files::isRegularFile).forEach(found::add);
    }

    assertThat(found).isEqualTo(paired);
  }

  /** The schema lists the words; a verdict that nobody has read is a verdict that nobody knows. */
  @Test
  void everyVerdictHasAGoldenReport() throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Kits.ROOT.resolve("docs/report.schema.json").toFile());
    JsonNode defined = schema.get("$defs");
    Set<String> verdicts = new TreeSet<>();
    Set<String> outcomes = new TreeSet<>();
    for (JsonNode exercise : goldenExercises()) {
      outcomes.add(exercise.get("outcome").stringValue());
      verdicts.add(exercise.get("verdict").stringValue());
      exercise.get("tests").forEach(test -> verdicts.add(test.get("verdict").stringValue()));
    }

    assertThat(outcomes).containsAll(words(defined.at("/exercise/properties/outcome")));
    assertThat(verdicts)
        .containsAll(words(defined.get("verdict")))
        .containsAll(words(defined.at("/exercise/properties/verdict/anyOf/1")));
  }

  private static List<JsonNode> goldenExercises() {
    return Golden.gradings().stream()
        .flatMap(it -> it.files().stream())
        .filter(file -> file.toString().endsWith(".json"))
        .map(file -> JsonMapper.shared().readTree(file.toFile()))
        .flatMap(report -> report.get("exercises").valueStream())
        .toList();
  }

  private static Set<String> words(JsonNode definition) {
    return definition
        .get("enum")
        .valueStream()
        .map(JsonNode::stringValue)
        .collect(Collectors.toSet());
  }
}
