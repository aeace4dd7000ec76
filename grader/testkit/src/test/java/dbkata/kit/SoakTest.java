package dbkata.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Run right solutions over and over, half of the times with every core busy: none is ever red, and
 * no test comes near the limit at which it would be stopped.
 *
 * <pre>{@code
 * ./mvnw test -Pkit,soak -pl grader/testkit -Dkata.repetitions=300 -Dkata.solutions=ex1
 * }</pre>
 *
 * <p>{@code kata.solutions} is a pattern for names such as {@code ex1} and {@code ex3-right-batch};
 * all without. What was seen is printed and kept in {@code target/soak}.
 */
@Tag("soak")
@Timeout(value = 2, unit = TimeUnit.HOURS)
class SoakTest {
  private static final int REPETITIONS = Integer.getInteger("kata.repetitions", 10);
  private static final String SOLUTIONS = System.getProperty("kata.solutions", ".*");
  private static final Path RESULTS = Path.of("target/soak");

  /** The limit of a student's test, in junit-platform.properties. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** A limit that is nearer than this many medians is met by chance on a busy machine. */
  private static final int MEDIANS = 10;

  /** Longer than all runs of one solution take. */
  private static final Duration MOST_LOAD = Duration.ofMinutes(30);

  @TestFactory
  Stream<DynamicTest> noRightSolutionIsEverRed() {
    return Room.all().stream()
        .flatMap(
            room ->
                room.rightSolutions().entrySet().stream()
                    .filter(it -> Room.nameOf(it.getKey()).matches(SOLUTIONS))
                    .map(it -> soak(room, Room.nameOf(it.getKey()), it.getValue())));
  }

  private static DynamicTest soak(Room room, String name, Map<String, String> sources) {
    return dynamicTest(
        name,
        () -> {
          List<TrialRun> runs = new ArrayList<>();
          try (Bench bench = new Bench(room)) {
            for (int i = 0; i < REPETITIONS / 2; i++) {
              runs.add(bench.run(name, sources).get());
            }
            try (Load load = Load.onEveryCore(MOST_LOAD)) {
              for (int i = REPETITIONS / 2; i < REPETITIONS; i++) {
                runs.add(bench.run(name, sources).get());
              }
              assertThat(load.isOn()).as("the load was there until the end").isTrue();
            }
          }
          judge(name, new Soaked(runs));
        });
  }

  private static void judge(String name, Soaked soaked) throws IOException {
    // What was red is said at once: the runs of the other solutions may take an hour.
    List<String> lines = new ArrayList<>(soaked.failures());
    lines.add(0, soaked.summary());
    String summary = name + ": " + String.join("\n  ", lines) + "\n";
    Files.createDirectories(RESULTS);
    Files.writeString(RESULTS.resolve(name + ".txt"), summary);
    System.out.print(summary);

    assertThat(soaked.failures()).isEmpty();
    assertThat(soaked.medians())
        .isNotEmpty()
        .allSatisfy(
            (test, median) ->
                assertThat(median.multipliedBy(MEDIANS)).as(test).isLessThanOrEqualTo(LIMIT));
  }
}
