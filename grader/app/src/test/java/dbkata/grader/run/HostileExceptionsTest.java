package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Exceptions that do something when they are looked at. */
class HostileExceptionsTest extends HostileTest {
  @Test
  void fail() {
    Trial trial =
        throwing(
            "public String getMessage() { throw new IllegalStateException(); }",
            "public String getMessage() { return null; }",
            "public String getMessage() { return \"x\".repeat(20_000_000); }",
            "public Throwable getCause() { return this; }",
            "public Throwable getCause() { throw new StackOverflowError(); }",
            "public Throwable getCause() { return new RuntimeException(this); }",
            "public StackTraceElement[] getStackTrace() { return null; }",
            "public StackTraceElement[] getStackTrace() { return new StackTraceElement[1000]; }",
            "public StackTraceElement[] getStackTrace() { throw new Error(); }",
            "public String toString() { throw new Error(); }",
            "public void printStackTrace(java.io.PrintStream s) { throw new Error(); }",
            "public boolean equals(Object o) { throw new Error(); } public int hashCode() { throw"
                + " new Error(); }");

    List<TestRun> runs = trial.run(bench());

    assertEach(Verdict.Failed.class, runs);
  }

  @Test
  void areStillUnderTheLimitOfTheirTest() {
    Trial trial =
        throwing(
            "public String getMessage() { while (true) {} }",
            "public Throwable getCause() { while (true) {} }");

    assertEach(Verdict.TimedOut.class, trial.run(bench().stoppingAfter(2)));
  }

  @Test
  void endTheProcessInTheMiddleOfTheirTest() {
    Trial trial =
        throwing(
            "public String getMessage() { System.exit(0); return null; }",
            "public Throwable getCause() { Runtime.getRuntime().halt(0); return null; }");

    assertEach(Verdict.Crashed.class, trial.run(bench()));
  }

  @Test
  void areShownWithoutTheirControlCharacters() {
    List<Verdict> verdicts =
        Trial.of(
                "throw new IllegalStateException("
                    + "\"\\u001b[2J::error::\\u202edcba\\u0000\\ud800 end\");")
            .verdicts(bench());

    assertThat(explanation(verdicts.get(0)).lines())
        .containsExactly("IllegalStateException: \\u001b[2J::error::\\u202edcba\\u0000? end");
  }

  /** One test for each of these methods, which the thrown exception overrides. */
  private static Trial throwing(String... methods) {
    Stream<String> snippets =
        Stream.of(methods)
            .map(
                method ->
                    "class Evil extends RuntimeException { " + method + " } throw new Evil();");
    return Trial.of(Stream.concat(snippets, Stream.of(HARMLESS)).toArray(String[]::new));
  }
}
