package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that ends the process costs the test that it ends it in, and no other. */
class EndingTheProcessTest extends HostileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(0);",
        "Runtime.getRuntime().halt(0);",
        "try { System.exit(1); } finally { while (true) {} }",
        "new Object() { @Override public String toString() { System.exit(0); return \"\"; } }"
            + ".toString();",
        "Thread t = new Thread(() -> System.exit(0)); t.start(); Thread.sleep(1500);",
      })
  void costsTheTestThatIsUnderWay(String code) {
    assertThat(verdictOn(code)).isInstanceOf(Verdict.Crashed.class);
  }

  @Test
  void isToldWithItsExitCode() {
    Verdict.Crashed crashed = (Verdict.Crashed) verdictOn("System.exit(7);");

    assertThat(crashed.explanation().lines())
        .contains("Your code ended the program (exit 7) in the middle of this test.");
  }

  @Test
  void isToldWithItsSignal() {
    Verdict.Crashed crashed =
        (Verdict.Crashed)
            verdictOn(
                "new ProcessBuilder(\"kill\", \"-KILL\", \"\" + ProcessHandle.current().pid())"
                    + ".start().waitFor(); Thread.sleep(1500);");

    assertThat(crashed.explanation().lines().get(0)).contains("(signal 9)");
  }

  @Test
  void inAStaticInitialiserCostsTheTestsThatNeedTheClass() {
    String exits = "static { System.exit(0); }";
    List<TestRun> runs = RunBench.in(work).run("ex1", Hostile.doing("", exits));

    assertThat(runs).noneMatch(run -> run.verdict().isPassed());
    assertThat(runs.subList(0, 3))
        .allSatisfy(run -> assertThat(run.verdict()).isInstanceOf(Verdict.Crashed.class));
    assertThat(runs.subList(3, runs.size()))
        .allSatisfy(
            run ->
                assertThat(run.verdict())
                    .isEqualTo(
                        new Verdict.NotRun(
                            "Tests before it ended the program 3 times; after that no further"
                                + " one is run.")));
  }

  @Test
  void inAShutdownHookChangesNothing() {
    String hook = "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));";

    assertThat(RunBench.in(work).run("ex1", Hostile.doing(hook)))
        .allSatisfy(run -> assertThat(run.verdict()).isEqualTo(new Verdict.Passed()));
  }

  @Test
  void afterItsOwnExerciseCostsTheNextOneNothing() {
    String later =
        "Thread t = new Thread(() -> { try { Thread.sleep(2000); } catch (InterruptedException e) {}"
            + " System.exit(0); }); t.setDaemon(true); t.start();";
    try (TestRuns runs = TestRuns.warm(RunBench.in(work).settings(), RunBench.allEngines())) {
      RunBench.run(runs, "ex1", Hostile.doing(later));

      assertThat(RunBench.run(runs, "ex3", Map.of()))
          .allSatisfy(run -> assertThat(run.verdict()).isEqualTo(new Verdict.Passed()));
    }
  }
}
