package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Place;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import dbkata.grader.run.settings.Limits;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Code that does not come back is stopped at the limit of its test. */
class RunawayCodeTest extends HostileTest {
  @Test
  void isStopped() {
    Trial trial =
        Trial.of(
            "while (true) {}",
            "int x = 0; for (int i = 0; i < Integer.MAX_VALUE; i++) for (int j = 0; j <"
                + " Integer.MAX_VALUE; j++) x += i * j; System.out.println(x);",
            "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) {} }",
            "Object lock = new Object(); synchronized (lock) { lock.wait(); }",
            "while (true) java.util.concurrent.locks.LockSupport.park();",
            "try { while (true) {} } finally { while (true) {} }",
            "Object a = new Object(); Object b = new Object(); Thread t = new Thread(() -> {"
                + " synchronized (b) { try { Thread.sleep(50); } catch (InterruptedException e) {}"
                + " synchronized (a) {} } }); synchronized (a) { t.start(); Thread.sleep(50);"
                + " synchronized (b) {} }",
            "class Runs { static { int i = 0; while (i == 0) {} } } new Runs();",
            HARMLESS);

    assertEach(Verdict.TimedOut.class, trial.run(bench().stoppingAfter(2)));
  }

  @Test
  void isSeenWhereItIsStopped() {
    List<TestRun> runs =
        Trial.of(
                "int i = 0;\nwhile (i == 0) {}",
                "System.out.println(\"waits\");\nThread.sleep(1_000_000);",
                "while (true) System.out.println(\"again\");")
            .run(bench().stoppingAfter(2));

    assertThat(runs)
        .extracting(run -> explanation(run.verdict()).place())
        .containsExactly(
            Optional.of(place(5, "while (i == 0) {}")),
            Optional.of(place(9, "Thread.sleep(1_000_000);")),
            Optional.of(place(12, "while (true) System.out.println(\"again\");")));
    assertThat(runs.get(0).output()).isEmpty();
    assertThat(runs.get(1).output()).containsExactly("waits");
    assertThat(runs.get(2).output())
        .containsExactly("again", "... (the same 1364 more times)", "... (and more)");
  }

  @Test
  void isStoppedAllTheSameWhenItCannotBeSeen() {
    // C1 leaves no safepoint in a counted loop, and a stack is read at a safepoint only.
    String counts =
        "int x = 0; for (int i = 0; i < Integer.MAX_VALUE; i++)"
            + " for (int j = 0; j < Integer.MAX_VALUE; j++) x += i * j; System.out.println(x);";
    List<TestRun> runs = Trial.of(counts, HARMLESS).run(bench().stoppingAfter(2));

    assertThat(explanation(runs.get(0).verdict()).lines()).contains("Stopped after 2 s.");
    assertThat(runs.get(1).verdict()).isEqualTo(new Verdict.Passed());
  }

  @Test
  void isStoppedInAConstructor() {
    List<Verdict> verdicts =
        Trial.of("")
            .withMembers("public Work() { while (true) {} }")
            .verdicts(bench().stoppingAfter(2));

    assertThat(explanation(verdicts.get(0)).lines()).contains("Stopped after 2 s.");
  }

  @Test
  void endsTheExerciseWhenItsTimeIsUp() {
    Limits limits = Limits.usual().withTimes(Duration.ofSeconds(30), Duration.ofSeconds(4));
    List<TestRun> runs = Trial.of("", "while (true) {}", "").run(bench().with(limits));

    assertThat(runs.get(0).verdict()).isEqualTo(new Verdict.Passed());
    assertThat(explanation(runs.get(1).verdict()).lines())
        .contains("Stopped: all tests of the exercise together had 4 s.");
    assertThat(runs.get(2).verdict())
        .isEqualTo(new Verdict.NotRun("The time for the exercise, 4 s, was used up before."));
  }

  @Test
  void isNoFaultOfTheGradersWhenTheTimeIsUpWhileAChildStarts() {
    Limits limits =
        Limits.usual().withTimes(Duration.ofSeconds(30), Duration.ofSeconds(8)).withChildren(1000);
    String[] tests =
        Collections.nCopies(200, "Runtime.getRuntime().halt(1);").toArray(String[]::new);
    List<TestRun> runs = Trial.of(tests).run(bench().with(limits));

    assertThat(runs.get(199).verdict())
        .isEqualTo(new Verdict.NotRun("The time for the exercise, 8 s, was used up before."));
  }

  @Test
  void isAPlainFailureWhenTheStackOverflows() {
    List<Verdict> verdicts =
        Trial.of("deep(1);", "try { deep(1); } catch (Throwable t) { }")
            .withMembers("static int deep(int n) { return deep(n + 1) + 1; }")
            .verdicts(bench());

    assertThat(explanation(verdicts.get(0)).lines().get(0)).startsWith("StackOverflowError");
    assertThat(explanation(verdicts.get(0)).place()).get().asString().startsWith("Work.java:2");
    assertThat(verdicts.get(1)).isEqualTo(new Verdict.Passed());
  }

  @Test
  void doesNotWaitForInput() {
    assertPassed(Trial.of("if (System.in.read() >= 0) throw new Error();").run(bench()));
  }

  private static Place place(int line, String text) {
    return new Place("dbkata/trial/Work.java", line, text);
  }
}
