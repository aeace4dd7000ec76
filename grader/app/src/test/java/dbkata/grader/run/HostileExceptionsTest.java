package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions that do something when they are looked at. */
class HostileExceptionsTest extends HostileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public String getMessage() { throw new IllegalStateException(); }",
        "public String getMessage() { return null; }",
        "public String getMessage() { return \"\\u001b[2J\\u202e::error::\\ud800\\u0000\"; }",
        "public String getMessage() { return \"x\".repeat(50_000_000); }",
        "public Throwable getCause() { return this; }",
        "public Throwable getCause() { throw new StackOverflowError(); }",
        "public Throwable getCause() { return new Evil(); }",
        "public StackTraceElement[] getStackTrace() { return null; }",
        "public StackTraceElement[] getStackTrace() { return new StackTraceElement[1000]; }",
        "public StackTraceElement[] getStackTrace() { throw new Error(); }",
        "public String toString() { throw new Error(); }",
        "public void printStackTrace(java.io.PrintStream s) { throw new Error(); }",
        "public boolean equals(Object o) { throw new Error(); } public int hashCode() { throw new"
            + " Error(); }",
      })
  void fail(String method) {
    Verdict verdict =
        verdictOn(
            "throw new Evil();", "static class Evil extends RuntimeException { " + method + " }");

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "getMessage|while (true) {}|TimedOut",
        "getCause|while (true) {}|TimedOut",
        "getMessage|System.exit(0); return null;|Crashed",
        "getCause|Runtime.getRuntime().halt(0); return null;|Crashed",
      })
  void areStillUnderTheLimitsOfTheirTest(String method, String body, String verdict) {
    String type = method.equals("getCause") ? "Throwable " : "String ";
    Verdict actual =
        verdictOn(
            "throw new Evil();",
            "static class Evil extends RuntimeException { public "
                + type
                + method
                + "() { "
                + body
                + " } }");

    assertThat(actual.getClass().getSimpleName()).isEqualTo(verdict);
  }

  @Test
  void areShownWithoutTheirControlCharacters() {
    Verdict.Failed failed =
        (Verdict.Failed)
            verdictOn(
                "throw new IllegalStateException(\"\\u001b[2J\\u202edcba\\u0000\\ud800 end\");");

    assertThat(failed.explanation().lines())
        .containsExactly("IllegalStateException: \\u001b[2J\\u202edcba\\u0000? end");
  }
}
