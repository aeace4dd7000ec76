package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that does not come back is stopped at the limit of its test. */
class RunawayCodeTest extends HostileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "for (long i = 0; i >= 0; i++) {}",
        "int x = 0; for (int i = 0; i < Integer.MAX_VALUE; i++) for (int j = 0; j <"
            + " Integer.MAX_VALUE; j++) x += i * j; System.out.println(x);",
        "Thread.sleep(1_000_000);",
        "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) {} }",
        "Object lock = new Object(); synchronized (lock) { lock.wait(); }",
        "java.util.concurrent.locks.LockSupport.park(); while (true) { Thread.onSpinWait(); }",
        "new java.util.concurrent.CountDownLatch(1).await();",
        "try { while (true) {} } finally { while (true) {} }",
        "Object a = new Object(); Object b = new Object(); Thread t = new Thread(() -> {"
            + " synchronized (b) { try { Thread.sleep(100); } catch (InterruptedException e) {}"
            + " synchronized (a) {} } }); synchronized (a) { t.start(); Thread.sleep(100);"
            + " synchronized (b) {} }",
      })
  void isStopped(String code) {
    assertThat(verdictOn(code)).isInstanceOf(Verdict.TimedOut.class);
  }

  @Test
  void isStoppedInAStaticInitialiser() {
    Verdict verdict =
        verdictOn(
            "Runaway.touch();",
            "static class Runaway { static { int i = 0; while (i == 0) {} } static void touch() {} }");

    assertThat(verdict).isInstanceOf(Verdict.TimedOut.class);
  }

  @Test
  void isToldHowLongItWasGiven() {
    Verdict.TimedOut timedOut = (Verdict.TimedOut) verdictOn("while (true) {}");

    assertThat(timedOut.explanation().lines()).contains("Stopped after 2 s.");
  }

  @Test
  void doesNotWaitForInput() {
    Verdict verdict =
        verdictOn("if (System.in.read() < 0) throw new IllegalStateException(\"end\");");

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void isAPlainFailureWhenTheStackOverflows() {
    Verdict.Failed failed =
        (Verdict.Failed)
            verdictOn("deep(1);", "static int deep(int n) { return deep(n + 1) + 1; }");

    assertThat(failed.explanation().lines().get(0)).startsWith("StackOverflowError");
    assertThat(failed.explanation().place()).get().asString().startsWith("TaskRepository.java:");
  }
}
