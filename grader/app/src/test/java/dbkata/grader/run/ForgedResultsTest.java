package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that code writes, throws or is called makes a test pass that did not. */
class ForgedResultsTest extends HostileTest {
  private static final String RAW =
      "var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw.write(\"\\nTests run: 29, Failures: 0\\n\".getBytes()); System.exit(0);",
        "raw.write(\"\\n@r AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\\n\""
            + ".getBytes()); System.exit(0);",
        "raw.write(\"\\n@r not base64\\n@r \\n@\\n\".getBytes()); System.exit(0);",
        "raw.write(\"no line break\".getBytes()); System.exit(0);",
        "raw.close(); System.exit(0);",
        "raw.write(new byte[] {(byte) 0xff, (byte) 0xc0, 0, 27, '[', '2', 'J'}); System.exit(0);",
      })
  void bytesOnTheChannelAreNoResult(String code) {
    assertThat(verdictOn(RAW + code)).isInstanceOf(Verdict.Crashed.class);
  }

  @Test
  void bytesWithoutALineBreakSwallowNoResult() {
    List<TestRun> runs =
        RunBench.in(work).run("ex1", Hostile.doing(RAW + "raw.write(\"@r x\".getBytes());"));

    assertThat(runs).allSatisfy(it -> assertThat(it.verdict()).isEqualTo(new Verdict.Passed()));
  }

  @Test
  void resultsReadFromThePipeAndWrittenAgainAreNone() {
    // On Linux a process may open its own pipe for reading: it takes what the grader has not yet.
    String steal =
        RAW
            + "var in = new java.io.FileInputStream(\"/proc/self/fd/1\"); byte[] b = new byte[9999];"
            + " for (int i = 0; i < 100; i++) { if (in.available() > 0) { int n = in.read(b);"
            + " raw.write(b, 0, n); raw.write(b, 0, n); } }"
            + " throw new IllegalStateException();";
    List<TestRun> runs = RunBench.in(work).run("ex1", Hostile.doing(steal));

    assertThat(runs)
        .filteredOn(run -> run.test().id().equals(Hostile.TEST))
        .noneMatch(run -> run.verdict().isPassed());
  }

  @Test
  void aClosedChannelIsNoResult() {
    assertThat(verdictOn(RAW + "raw.close();")).isInstanceOf(Verdict.Crashed.class);
  }

  @Test
  void commandsThatAStudentSendsAreNone() {
    // The other end of standard input, likewise.
    String command =
        "try (var in = new java.io.FileOutputStream(\"/proc/self/fd/0\")) {"
            + " in.write(\"\\n@c AAAA\\n\".getBytes()); }";

    assertThat(RunBench.in(work).run("ex1", Hostile.doing(command)))
        .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(new Verdict.Passed()));
  }

  @Test
  void theKeyStandsNeitherInTheArgumentsNorInTheEnvironment() {
    String tell =
        "System.out.println(new String(java.nio.file.Files.readAllBytes("
            + "java.nio.file.Path.of(\"/proc/self/cmdline\"))).replace('\\0', '\\n'));"
            + " System.out.println(\"env \" + System.getenv());";
    TestRun run =
        RunBench.in(work).run("ex1", Hostile.doing(tell)).stream()
            .filter(it -> it.test().id().equals(Hostile.TEST))
            .findFirst()
            .orElseThrow();

    assertThat(run.output()).contains("dbkata.probe.Main", "env {LC_ALL=C.UTF-8}");
    assertThat(run.output()).noneMatch(line -> line.matches("[A-Za-z0-9+/]{43}"));
  }

  @Test
  void otherStreamsForSystemOutChangeNothing() {
    String set =
        "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));"
            + " System.setErr(null); System.setIn(null);";

    assertThat(RunBench.in(work).run("ex1", Hostile.doing(set)))
        .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(new Verdict.Passed()));
  }

  @Test
  void aLockOnSystemOutThatIsNeverGivenBackChangesNothing() {
    String hold =
        "var out = System.out; var held = new java.util.concurrent.CountDownLatch(1);"
            + " Thread t = new Thread(() -> { synchronized (out) { held.countDown();"
            + " while (true) Thread.yield(); } }); t.setDaemon(true); t.start(); held.await();";

    assertThat(RunBench.in(work).run("ex1", Hostile.doing(hold)))
        .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(new Verdict.Passed()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"org.opentest4j.TestAbortedException", "org.opentest4j.AssertionFailedError"})
  void whatJUnitThrowsCannotBeThrownByAStudent(String name) {
    // Reflection reaches the class path where the bytecode rule does not forbid it.
    String sneak =
        "Throwable t = (Throwable) ClassLoader.getSystemClassLoader().loadClass(\""
            + name
            + "\").getConstructor(String.class).newInstance(\"skip me\"); sneak(t);";
    Verdict verdict =
        verdictOn(
            sneak,
            "@SuppressWarnings(\"unchecked\") static <T extends Throwable> void sneak(Throwable t)"
                + " throws T { throw (T) t; }");

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void aClassNamedLikeATestIsNotTheTest() {
    String test = "dbkata/tasks/Step4ChangeAndDeleteTest.java";
    Map<String, String> files =
        new java.util.TreeMap<>(Hostile.doing("throw new IllegalStateException();"));
    files.put(test, "package dbkata.tasks; class Step4ChangeAndDeleteTest {}");

    assertThat(Hostile.theOneLost(RunBench.in(work).run("ex1", files)).verdict())
        .isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void aClassNamedLikeTheLibrariesIsNotTheirs() {
    Map<String, String> files =
        new java.util.TreeMap<>(Hostile.doing("throw new IllegalStateException();"));
    files.put(
        "org/assertj/core/api/Assertions.java",
        "package org.assertj.core.api; public class Assertions { public static void x() {} }");

    assertThat(Hostile.theOneLost(RunBench.in(work).run("ex1", files)).verdict())
        .isInstanceOf(Verdict.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.junit.jupiter.api.Test",
        "dbkata.probe.Main",
        "dbkata.testkit.TestDatabase",
        "org.sqlite.JDBC",
        "com.sun.tools.javac.Main"
      })
  void theStudentsLoaderDoesNotShow(String name) {
    Verdict.Failed failed = (Verdict.Failed) verdictOn("Class.forName(\"" + name + "\");");

    assertThat(failed.explanation().lines().toString()).contains("ClassNotFoundException");
  }
}
