package dbkata.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.kit.Kits;
import dbkata.grader.pipeline.Progress;
import dbkata.grader.pipeline.TestGrading;
import dbkata.grader.run.settings.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every exercise of this repository keeps every promise, and every mistake loses what it names. */
class OurKitTest {
  /** More time than a student has, so that a busy machine changes no verdict. */
  private static final Limits LIMITS =
      Limits.usual().withTimes(Duration.ofSeconds(30), Duration.ofMinutes(5));

  @TempDir private Path work;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES) // some 200 solutions, also on a busy machine
  void nothingIsWrongWithOurExercises() {
    Verification.Findings findings =
        new Verification(TestGrading.settings(Kits.ROOT, work, LIMITS))
            .verify(
                new Verification.Request(
                    Optional.empty(), List.of(), List.of(), /* write= */ false),
                Progress.SILENT);

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.problems()).isEmpty();
    assertThat(findings.exercises()).isGreaterThanOrEqualTo(4);
    assertThat(findings.solutions()).isGreaterThan(150);
  }
}
