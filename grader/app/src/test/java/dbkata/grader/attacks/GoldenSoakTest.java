package dbkata.grader.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.pipeline.GradingBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grade each golden submission again and again, the second half with every core busy: always the
 * same reports, byte for byte. What differs lies in {@code target/golden-differences} afterwards.
 */
@Tag("soak")
class GoldenSoakTest {
  private static final int REPETITIONS = Integer.getInteger("kata.repetitions", 50);
  private static final Path DIFFERENCES = Path.of("target/golden-differences");
  private static final ExecutorService LANES = Executors.newFixedThreadPool(2);

  @TempDir static Path work;

  private static GradingBench bench;

  @BeforeAll
  static void prepare() throws Exception {
    Files.createDirectories(DIFFERENCES);
    bench = GoldenSubmissionsTest.bench(work);
  }

  @AfterAll
  static void tidyUp() {
    LANES.shutdownNow();
    bench.close();
  }

  @TestFactory
  Stream<DynamicTest> theReportsAreTheSame() {
    return IntStream.rangeClosed(1, REPETITIONS)
        .mapToObj(
            number -> {
              boolean busy = number > REPETITIONS / 2;
              String name = number + " of " + REPETITIONS + (busy ? ", with every core busy" : "");
              return DynamicTest.dynamicTest(name, () -> gradeAll(number, busy));
            });
  }

  private static void gradeAll(int number, boolean busy) throws Exception {
    List<String> different = new ArrayList<>();
    try (Load load = busy ? Load.onEveryCore() : null) {
      List<Future<? extends Map<Path, String>>> running = new ArrayList<>();
      for (GoldenGrading grading : Golden.gradings()) {
        running.add(LANES.submit(() -> grading.reports(bench, work)));
      }
      for (Future<? extends Map<Path, String>> reports : running) {
        for (Map.Entry<Path, String> report : reports.get().entrySet()) {
          if (!report.getValue().equals(Files.readString(report.getKey()))) {
            String name = number + "-" + Golden.FOLDER.relativize(report.getKey());
            Files.writeString(DIFFERENCES.resolve(name.replace('/', '-')), report.getValue());
            different.add(name);
          }
        }
      }
    }

    assertThat(different).as("reports that differ from their files").isEmpty();
  }
}
