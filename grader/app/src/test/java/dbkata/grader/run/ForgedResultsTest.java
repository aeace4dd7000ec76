package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that code writes, throws or is called makes a test pass that did not. */
class ForgedResultsTest extends HostileTest {
  private static final String RAW =
      "var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);";

  @Test
  void bytesOnTheChannelAreNoResult() {
    Trial trial =
        Trial.of(
            RAW + "raw.write(\"\\nTests run: 29, Failures: 0\\n\".getBytes()); System.exit(0);",
            RAW
                + "raw.write(\"\\n@r AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                + "\\n\".getBytes()); System.exit(0);",
            RAW + "raw.write(\"\\n@r not base64\\n@r \\n@\\n\".getBytes()); System.exit(0);",
            RAW + "raw.write(\"no line break\".getBytes()); System.exit(0);",
            RAW + "raw.write(new byte[] {-1, -64, 0, 27, '[', '2', 'J'}); System.exit(0);",
            RAW + "raw.close();",
            HARMLESS);

    assertEach(Verdict.Crashed.class, trial.run(bench()));
  }

  @Test
  void bytesWithoutALineBreakSwallowNoResult() {
    assertPassed(Trial.of(RAW + "raw.write(\"@r x\".getBytes());", HARMLESS).run(bench()));
  }

  /** On Linux a process may open its own pipe to read: it takes what the grader has not yet. */
  @Test
  void resultsReadFromThePipeAndWrittenAgainAreNone() {
    String steal =
        RAW
            + "var in = new java.io.FileInputStream(\"/proc/self/fd/1\"); byte[] b = new byte[9999];"
            + " for (int i = 0; i < 200; i++) { if (in.available() > 0) { int n = in.read(b);"
            + " raw.write(b, 0, n); raw.write(b, 0, n); } } throw new IllegalStateException();";

    List<TestRun> runs = Trial.of(steal, steal, steal).run(bench());

    assertThat(runs).noneMatch(run -> run.verdict().isPassed());
  }

  /** The other end of standard input, likewise. */
  @Test
  void commandsThatAStudentSendsAreNone() {
    String command =
        "try (var in = new java.io.FileOutputStream(\"/proc/self/fd/0\")) {"
            + " in.write(\"\\n@c AAAA\\n\".getBytes()); }";

    assertPassed(Trial.of(command, HARMLESS).run(bench()));
  }

  @Test
  void theKeyStandsNeitherInTheArgumentsNorInTheEnvironment() {
    String tell =
        "System.out.println(new String(java.nio.file.Files.readAllBytes("
            + "java.nio.file.Path.of(\"/proc/self/cmdline\"))).replace('\\0', '\\n'));"
            + " System.out.println(\"env \" + System.getenv());"
            + " System.getProperties().forEach((k, v) -> System.out.println(v));";
    List<String> output = Trial.of(tell).run(bench()).get(0).output();

    assertThat(output).contains("dbkata.probe.Main", "env {LC_ALL=C.UTF-8}");
    assertThat(output).noneMatch(line -> line.matches("[A-Za-z0-9+/]{43}"));
  }

  @Test
  void otherStreamsInThePlaceOfTheSystemsChangeNothing() {
    Trial trial =
        Trial.of(
            "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));"
                + " System.setErr(null); System.setIn(null);",
            "var out = System.out; var held = new java.util.concurrent.CountDownLatch(1);"
                + " Thread t = new Thread(() -> { synchronized (out) { held.countDown();"
                + " while (true) Thread.yield(); } }); t.setDaemon(true); t.start(); held.await();",
            "System.out.println(\"hello\");");

    List<TestRun> runs = trial.run(bench());

    assertPassed(runs);
    assertThat(runs.get(2).output()).containsExactly("hello");
  }

  /** Reflection reaches the class path where the bytecode rule does not forbid it. */
  @Test
  void whatJUnitThrowsToSkipATestDoesNotPassIt() {
    String sneak =
        "sneak((Throwable) ClassLoader.getSystemClassLoader().loadClass(\"org.opentest4j.%s\")"
            + ".getConstructor(String.class).newInstance(\"skip me\"));";
    Trial trial =
        Trial.of(
                sneak.formatted("TestAbortedException"),
                sneak.formatted("TestSkippedException"),
                sneak.formatted("AssertionFailedError"),
                sneak.formatted("IncompleteExecutionException"),
                HARMLESS)
            .withMembers(
                "@SuppressWarnings(\"unchecked\") static <T extends Throwable> void sneak("
                    + "Throwable t) throws T { throw (T) t; }");

    List<TestRun> runs = trial.run(bench());

    assertEach(Verdict.Failed.class, runs);
    assertThat(explanation(runs.get(0).verdict()).lines())
        .contains("The test was broken off: skip me");
  }

  @Test
  void aClassNamedLikeATestIsNotTheTest() {
    Trial trial =
        Trial.of("throw new IllegalStateException();", HARMLESS)
            .withSource(
                "dbkata/trial/WorkTest.java",
                "package dbkata.trial; public class WorkTest { void snippet1() {} }");

    assertEach(Verdict.Failed.class, trial.run(bench()));
  }

  @Test
  void aClassNamedLikeALibrarysIsNotTheLibrarys() {
    Trial trial =
        Trial.of("org.junit.jupiter.api.Assertions.fail();", HARMLESS)
            .withSource(
                "org/junit/jupiter/api/Assertions.java",
                "package org.junit.jupiter.api; public class Assertions { public static void fail()"
                    + " {} }");

    List<TestRun> runs = trial.run(bench());

    assertEach(Verdict.Failed.class, runs);
    assertThat(explanation(runs.get(0).verdict()).lines().get(0)).contains("Assertions");
  }

  @Test
  void theStudentsLoaderShowsNothingOfTheGraderAndOfJUnit() {
    List<TestRun> runs =
        Trial.of(
                "Class.forName(\"org.junit.jupiter.api.Test\");",
                "Class.forName(\"org.opentest4j.TestAbortedException\");",
                "Class.forName(\"dbkata.probe.Main\");",
                "Class.forName(\"dbkata.testkit.TestDatabase\");",
                "Class.forName(\"dbkata.trial.WorkTest\");",
                "Work.class.getResourceAsStream(\"/junit-platform.properties\").read();",
                "Work.class.getResourceAsStream(\"Work.class\").read();",
                HARMLESS)
            .run(bench());

    assertEach(Verdict.Failed.class, runs);
  }
}
