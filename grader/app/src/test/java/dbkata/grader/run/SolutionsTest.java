package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit's authors wrote gets what it deserves. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SolutionsTest {
  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"ex1", "ex2", "ex3", "ex4"})
  void theSolutionPassesEveryTest(String exercise) {
    List<TestRun> runs = RunBench.in(work).run(exercise, Map.of());

    assertThat(runs).allSatisfy(run -> assertThat(run.verdict()).isEqualTo(new Verdict.Passed()));
    assertThat(runs.stream().mapToInt(TestRun::earned).sum()).isEqualTo(100);
  }

  @Test
  void oneChildRunsAllExercises() {
    try (TestRuns runs = TestRuns.warm(RunBench.in(work).settings(), RunBench.allEngines())) {
      for (String exercise : List.of("ex1", "ex2", "ex3", "ex4", "ex1")) {
        assertThat(RunBench.run(runs, exercise, Map.of()))
            .allSatisfy(run -> assertThat(run.verdict()).isEqualTo(new Verdict.Passed()));
      }
    }
  }

  @Test
  void theStubPassesNone() {
    List<TestRun> runs = RunBench.in(work).run("ex1", RunBench.stubs("ex1"));

    assertThat(runs)
        .hasSameSizeAs(RunBench.exercise("ex1").exercise().tests())
        .allSatisfy(run -> assertThat(run.verdict()).isInstanceOf(Verdict.Failed.class));
  }
}
