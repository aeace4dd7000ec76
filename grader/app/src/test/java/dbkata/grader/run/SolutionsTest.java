package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kit's authors wrote gets what it deserves. */
class SolutionsTest {
  @TempDir Path work;

  @Test
  void theSolutionPassesEveryTest() {
    List<TestRun> runs = RunBench.in(work).run("ex1", Map.of());

    assertThat(runs).hasSize(29).allSatisfy(run -> assertThat(run.verdict()).isEqualTo(new Verdict.Passed()));
    assertThat(runs.stream().mapToInt(TestRun::earned).sum()).isEqualTo(100);
  }

  @Test
  void theStubPassesNone() {
    List<TestRun> runs = RunBench.in(work).run("ex1", RunBench.stubs("ex1"));

    assertThat(runs)
        .hasSize(29)
        .allSatisfy(run -> assertThat(run.verdict()).isInstanceOf(Verdict.Failed.class));
  }
}
