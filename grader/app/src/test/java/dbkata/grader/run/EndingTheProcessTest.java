package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Engine;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import dbkata.grader.run.settings.Limits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Code that ends the process costs the test that it ends it in, and no other. */
class EndingTheProcessTest extends HostileTest {
  @Test
  void costsTheTestThatIsUnderWay() {
    Trial trial =
        Trial.of(
            "System.exit(0);",
            "Runtime.getRuntime().halt(0);",
            "try { System.exit(1); } finally { while (true) {} }",
            "new Object() { @Override public String toString() { System.exit(0); return \"\"; } }"
                + ".toString();",
            "Thread t = new Thread(() -> System.exit(0)); t.start(); t.join();",
            "class Exits { static { System.exit(0); } } new Exits();",
            "new ProcessBuilder(\"kill\", \"-KILL\", \"\" + ProcessHandle.current().pid()).start()"
                + ".waitFor(); Thread.sleep(5000);",
            HARMLESS);

    assertEach(Verdict.Crashed.class, trial.run(bench()));
  }

  @Test
  void costsNoOtherTestOfAnExercise() {
    List<TestRun> runs = bench().run("ex1", Hostile.doing("System.exit(0);"));

    assertThat(Hostile.theOneLost(runs).verdict()).isInstanceOf(Verdict.Crashed.class);
  }

  @Test
  void isToldWithItsExitCodeOrItsSignal() {
    List<Verdict> verdicts =
        Trial.of(
                "System.exit(7);",
                "new ProcessBuilder(\"kill\", \"-KILL\", \"\" + ProcessHandle.current().pid())"
                    + ".start().waitFor(); Thread.sleep(5000);")
            .verdicts(bench());

    assertThat(verdicts)
        .extracting(verdict -> explanation(verdict).lines().get(0))
        .containsExactly(
            "Your code ended the program (exit 7) in the middle of this test.",
            "Your code ended the program (signal 9) in the middle of this test.");
  }

  @Test
  void inTheConstructorCostsEveryTestAndThreeChildren() {
    List<TestRun> runs =
        Trial.of("", "", "", "", "")
            .withMembers("public Work() { System.exit(0); }")
            .run(bench().with(Limits.usual()));

    assertThat(runs.subList(0, 3))
        .allSatisfy(run -> assertThat(run.verdict()).isInstanceOf(Verdict.Crashed.class));
    assertThat(runs.subList(3, 5))
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
    Trial trial =
        Trial.of(
            "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));",
            HARMLESS);

    assertPassed(trial.run(bench()));
  }

  @Test
  void afterItsOwnExerciseCostsTheNextOneNothing() {
    Trial exitsLater =
        Trial.of(
            "new java.util.Timer(true).schedule(new java.util.TimerTask() {"
                + " public void run() { System.exit(0); } }, 300);");
    Trial takesLonger = Trial.of("Thread.sleep(1000);", HARMLESS);
    RunBench bench = bench();
    try (TestRuns runs = TestRuns.warm(bench.settings(), Set.of(Engine.SQLITE))) {
      assertPassed(exitsLater.run(runs, bench));

      assertPassed(takesLonger.run(runs, bench));
    }
  }

  @Test
  void leavesNothingInTheWorkFolder() {
    bench().run("ex1", Map.of());

    assertThat(work()).isEmptyDirectory();
  }
}
