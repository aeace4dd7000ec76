package dbkata.grader.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.domain.Report;
import dbkata.grader.kit.Kits;
import dbkata.grader.pipeline.GradingBench;
import dbkata.grader.pipeline.GradingBench.Sandbox;
import dbkata.grader.run.settings.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every attack of the corpus gets what its description says, and nothing else. */
@Tag("attacks")
class AttacksTest {
  /** What never ends is soon over; what is honest has finished long before. */
  private static final Limits SHORT =
      Limits.usual()
          .withTimes(Duration.ofSeconds(2L * patience()), Duration.ofSeconds(30L * patience()));

  /** More than the grader may take for anything: past it, it has been stalled. */
  private static final long STALLED_SECONDS = 60;

  private static final ExecutorService LANES = Executors.newFixedThreadPool(2);

  /** Give everything more time on a machine that is busy: {@code -Dkata.patience=5}. */
  private static int patience() {
    return Integer.getInteger("kata.patience", 1);
  }

  @TempDir static Path work;

  private static GradingBench bench;

  @BeforeAll
  static void prepare() {
    bench = new GradingBench(work, SHORT, Duration.ofSeconds(4L * patience()));
  }

  @AfterAll
  static void tidyUp() {
    LANES.shutdownNow();
    bench.close();
  }

  @TestFactory
  Stream<DynamicTest> withAllLayers() {
    return tests(
        Corpus.attacks(), Sandbox.ON, it -> new Judge(it.verdict(), it.earns(), it.loses(), false));
  }

  @TestFactory
  Stream<DynamicTest> withoutTheSandbox() {
    List<Attack> tried =
        Corpus.attacks().stream()
            .filter(it -> it.inner().filter(Attack.Inner::isTried).isPresent())
            .toList();
    return tests(
        tried,
        Sandbox.OFF,
        it -> {
          Attack.Inner inner = it.inner().orElseThrow();
          return new Judge(
              inner.ending(), inner.earnings(), inner.lost(), inner.harmless() != null);
        });
  }

  private interface Expectation {
    Judge of(Attack attack);
  }

  /** All are under way from the start; each test waits for its own. */
  private static Stream<DynamicTest> tests(
      List<Attack> attacks, Sandbox sandbox, Expectation expectation) {
    String only = System.getProperty("kata.attack", "");
    List<Running> running =
        attacks.stream()
            .filter(it -> it.name().matches(only + ".*"))
            .filter(
                it ->
                    !Boolean.getBoolean("kata.nogate")
                        || sandbox == Sandbox.OFF
                        || it.stoppedBy() != Attack.Layer.SANDBOX)
            .map(it -> new Running(it, LANES.submit(() -> grade(it, sandbox, expectation.of(it)))))
            .toList();
    return running.stream().map(it -> DynamicTest.dynamicTest(it.attack().name(), it::check));
  }

  private record Running(Attack attack, Future<List<String>> complaints) {
    void check() throws Exception {
      assertThat(complaints.get(STALLED_SECONDS * 10, TimeUnit.SECONDS)).isEmpty();
    }
  }

  private static List<String> grade(Attack attack, Sandbox sandbox, Judge judge)
      throws IOException {
    Path folder = Files.createTempDirectory(work, attack.name());
    long start = System.nanoTime();
    try (Bait bait = Bait.in(folder)) {
      Path submission =
          new Layout(Kits.ROOT, bait).write(attack.submission(), folder.resolve("submission"));
      Report report = bench.grade(submission, List.of(attack.submission().exercise()), sandbox);
      List<String> complaints = judge.complaints(report, bait);
      if (!complaints.isEmpty()) {
        complaints.add(Judge.story(report));
      }
      System.out.println(
          sandbox
              + " "
              + attack.name()
              + " "
              + (System.nanoTime() - start) / 1000000
              + (complaints.isEmpty()
                  ? ""
                  : " BAD " + String.join(" # ", complaints).replace('\n', '~')));
      return complaints;
    } catch (BadSubmissionException e) {
      return judge.earns().allow(0) ? List.of() : List.of(String.valueOf(e.getMessage()));
    }
  }
}
