package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of hostile code share. No rule on bytecode stands before it here. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class HostileTest {
  /** Ends a list of snippets: what came before has done it no harm. */
  static final String HARMLESS = "";

  @TempDir private Path folder;
  private Path work;

  @BeforeEach
  void makeTheWorkFolder() throws java.io.IOException {
    work = java.nio.file.Files.createDirectory(folder.resolve("work"));
  }

  final Path work() {
    return work;
  }

  final RunBench bench() {
    return RunBench.in(work);
  }

  /** Check that each of these gets such a verdict, and a harmless test after them passes. */
  static void assertEach(Class<? extends Verdict> verdict, List<TestRun> runs) {
    for (TestRun run : runs.subList(0, runs.size() - 1)) {
      assertThat(run.verdict()).as(run.test().sentence()).isInstanceOf(verdict);
    }
    assertPassed(runs.subList(runs.size() - 1, runs.size()));
  }

  static void assertPassed(List<TestRun> runs) {
    assertThat(runs).isNotEmpty();
    for (TestRun run : runs) {
      assertThat(run.verdict()).as(run.test().sentence()).isEqualTo(new Verdict.Passed());
    }
  }

  /** Give what a verdict that is not passed tells the student. */
  static Explanation explanation(Verdict verdict) {
    if (verdict instanceof Verdict.Failed failed) {
      return failed.explanation();
    } else if (verdict instanceof Verdict.TimedOut timedOut) {
      return timedOut.explanation();
    } else if (verdict instanceof Verdict.OutOfMemory outOfMemory) {
      return outOfMemory.explanation();
    } else if (verdict instanceof Verdict.Crashed crashed) {
      return crashed.explanation();
    }
    throw new AssertionError("explains nothing: " + verdict);
  }
}
