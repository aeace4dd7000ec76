package dbkata.grader.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.pipeline.GradingBench;
import dbkata.grader.run.settings.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every attack of the corpus gets what its description says, and nothing else.
 *
 * <p>Attacks on the exercise without a server, which are most, keep two lanes busy; the others have
 * one with servers of its own. Whoever waits for a limit leaves the processor to the rest. No other
 * test runs beside them: their limits are short, and whatever process is left at the end is theirs.
 */
@Isolated
@Tag("attacks")
class AttacksTest {
  /** What never ends is soon over; what is honest has finished long before. */
  private static final Limits SHORT =
      Limits.usual()
          .withTimes(Duration.ofSeconds(2L * patience()), Duration.ofSeconds(30L * patience()))
          .withChildren(2);

  /** More than the grader may take for all of them: past it, it has been stalled. */
  private static final long STALLED_SECONDS = 600L * patience();

  /** What was started here may take so long to end, in tenths of a second. */
  private static final int LAST_LOOKS = 100;

  private static final String WITHOUT_SERVER = "ex1";
  private static final ExecutorService LANES = Executors.newFixedThreadPool(2);
  private static final ExecutorService LANE_WITH_SERVERS = Executors.newFixedThreadPool(1);
  private static final Map<String, Trial.Result> RESULTS = new ConcurrentSkipListMap<>();

  /** Give everything more time on a machine that is busy: {@code -Dkata.patience=5}. */
  private static int patience() {
    return Integer.getInteger("kata.patience", 1);
  }

  @TempDir static Path work;

  private static Set<Long> processesBefore = Set.of();
  private static @Nullable GradingBench bench;
  private static List<Running> withAllLayers = List.of();
  private static List<Running> withoutTheSandbox = List.of();

  /** All are under way from the start; each test waits for its own. */
  @BeforeAll
  static void begin() throws IOException {
    processesBefore = processes();
    GradingBench opened = new GradingBench(work, SHORT, Duration.ofSeconds(2L * patience()));
    bench = opened;
    withoutTheSandbox =
        running(
            opened,
            Trial::withoutTheSandbox,
            it -> it.inner().filter(Attack.Inner::isTried).isPresent());
    withAllLayers = running(opened, Trial::withAllLayers, it -> true);
  }

  private static List<Running> running(
      GradingBench on, Function<Attack, Trial> kind, Predicate<Attack> which) {
    String only = System.getProperty("kata.attack", "");
    return Corpus.attacks().stream()
        .filter(it -> it.name().matches(only + ".*"))
        .filter(which)
        .map(kind)
        .map(it -> new Running(it, laneFor(it.attack()).submit(() -> it.on(on, work))))
        .toList();
  }

  private static ExecutorService laneFor(Attack attack) {
    return attack.submission().exercise().equals(WITHOUT_SERVER) ? LANES : LANE_WITH_SERVERS;
  }

  /** Nothing that an attack, or the grader, has started is left. */
  @AfterAll
  static void tidyUp() throws IOException {
    LANES.shutdownNow();
    LANE_WITH_SERVERS.shutdownNow();
    if (bench != null) {
      bench.close();
    }
    Files.writeString(Path.of("target/attacks.txt"), Figures.of(RESULTS.values()));
    Set<Long> left = processes();
    for (int look = 0; look < LAST_LOOKS && !left.isEmpty(); look++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      left = processes();
    }
    assertThat(left).as("processes that are left").isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> withAllLayers() {
    return tests(withAllLayers);
  }

  @TestFactory
  Stream<DynamicTest> withoutTheSandbox() {
    return tests(withoutTheSandbox);
  }

  private static Stream<DynamicTest> tests(List<Running> running) {
    return running.stream().map(it -> DynamicTest.dynamicTest(it.trial().toString(), it::check));
  }

  private record Running(Trial trial, Future<Trial.Result> result) {
    void check() throws Exception {
      Trial.Result got = result.get(STALLED_SECONDS, TimeUnit.SECONDS);
      RESULTS.put(trial.toString(), got);
      assertThat(got.complaints()).as(trial + ": " + got.ended()).isEmpty();
    }
  }

  private static Set<Long> processes() {
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::pid)
        .filter(it -> !processesBefore.contains(it))
        .collect(Collectors.toSet());
  }
}
