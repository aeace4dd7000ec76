package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Engine;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import dbkata.grader.run.settings.Layer;
import dbkata.grader.run.settings.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Code that takes too much of something is stopped, or gets no more of it. */
class ResourceBombsTest extends HostileTest {
  /** Little more than JUnit needs, in MiB, so that it is soon full. */
  private static final int ROOM_FOR_CLASSES = 40;

  private static final String HEAP =
      "java.util.List<long[]> all = new java.util.ArrayList<>();"
          + " while (true) all.add(new long[1_000_000]);";

  private static final String DIRECT =
      "java.util.List<java.nio.ByteBuffer> all = new java.util.ArrayList<>();"
          + " while (true) all.add(java.nio.ByteBuffer.allocateDirect(8 << 20));";

  private static final String CLASSES =
      "java.util.List<Object> all = new java.util.ArrayList<>(); while (true) all.add("
          + "java.lang.reflect.Proxy.newProxyInstance(new ClassLoader("
          + "Work.class.getClassLoader()) {}, new Class<?>[] { Runnable.class,"
          + " java.util.List.class }, (p, m, a) -> null));";

  private static final String THREADS =
      "while (true) { Thread t = new Thread(() -> { try { Thread.sleep(60_000); } catch"
          + " (InterruptedException e) {} }); t.setDaemon(true); t.start(); }";

  @Test
  void runsOutOfMemory() {
    Trial trial =
        Trial.of(
            HEAP,
            "try { " + HEAP + " } catch (OutOfMemoryError e) { }",
            DIRECT,
            "throw new OutOfMemoryError(\"so it says\");",
            HARMLESS);

    List<TestRun> runs = trial.run(bench().stoppingAfter(30));

    assertEach(Verdict.OutOfMemory.class, runs);
    assertThat(runs.subList(0, 3))
        .extracting(run -> explanation(run.verdict()).lines().get(0))
        .satisfiesExactly(
            heap -> assertThat(heap).contains("256 MB of memory"),
            hidden -> assertThat(hidden).contains("256 MB of memory"),
            direct -> assertThat(direct).contains("direct buffer memory"));
  }

  @Test
  void runsOutOfRoomForClasses() {
    Limits limits = Limits.usual().withTimes(Duration.ofSeconds(60), Duration.ofMinutes(2));

    List<TestRun> runs =
        Trial.of(CLASSES, HARMLESS).run(bench().with(limits.withMetaspace(ROOM_FOR_CLASSES)));

    assertEach(Verdict.OutOfMemory.class, runs);
    assertThat(explanation(runs.get(0).verdict()).lines().get(0))
        .contains("more classes than fit into " + ROOM_FOR_CLASSES + " MB");
  }

  @ParameterizedTest
  @EnumSource(
      value = Layer.class,
      names = {"INSIDE_WATCH", "OUTSIDE_WATCH"})
  void isStoppedByEitherWatchWhenItFloodsTheMachineWithThreads(Layer off) {
    List<TestRun> runs = Trial.of(THREADS, HARMLESS).run(bench().without(off));

    assertEach(Verdict.Crashed.class, runs);
    assertThat(explanation(runs.get(0).verdict()).lines())
        .contains("Your code started more than 200 threads and was stopped.");
  }

  @Test
  void isStoppedWhenItForks() {
    String forks =
        "java.util.List<Process> all = new java.util.ArrayList<>(); while (true)"
            + " all.add(new ProcessBuilder(\"sleep\", \"60\").start());";

    assertEach(Verdict.Crashed.class, Trial.of(forks, HARMLESS).run(bench()));
    assertThat(ProcessHandle.current().descendants())
        .noneMatch(it -> it.info().command().orElse("").endsWith("sleep"));
  }

  @Test
  void leavesThreadsBehindWithoutHarmToTheNextExercise() {
    Trial leaves =
        Trial.of(
            "for (int i = 0; i < 20; i++) { Thread t = new Thread(() -> {"
                + " while (true) { int x = 0; } }); t.setDaemon(true); t.start(); }");
    Trial looks =
        Trial.of(
            "for (StackTraceElement[] trace : Thread.getAllStackTraces().values())"
                + " for (StackTraceElement frame : trace)"
                + " if (frame.getMethodName().startsWith(\"lambda$snippet1\")) throw new Error();");
    RunBench bench = bench();
    try (TestRuns runs = TestRuns.warm(bench.settings(), Set.of(Engine.SQLITE))) {
      assertPassed(leaves.run(runs, bench));

      assertPassed(looks.run(runs, bench));
    }
  }

  @Test
  void printsAsMuchAsItLikesAndTheBeginningIsKept() {
    List<TestRun> runs =
        Trial.of(
                "for (int i = 0; i < 1_000_000; i++) System.out.println(i);",
                "byte[] line = new byte[1 << 20]; java.util.Arrays.fill(line, (byte) 'x');"
                    + " for (int i = 0; i < 64; i++) System.err.write(line, 0, line.length);",
                "System.out.println(\"\\u001b[31m::error::red\\u0000\");",
                HARMLESS)
            .run(bench());

    assertPassed(runs);
    assertThat(runs.get(0).output()).startsWith("0", "1").last().asString().endsWith("more bytes)");
    assertThat(runs.get(1).output())
        .last()
        .isEqualTo("... (" + ((64 << 20) - (8 << 10)) + " more bytes)");
    assertThat(runs.get(2).output()).containsExactly("\\u001b[31m::error::red\\u0000");
    assertThat(runs.get(3).output()).isEmpty();
  }

  @Test
  void isStoppedWhenItFloodsTheChannel() {
    String flood =
        "var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);"
            + " byte[] x = new byte[1 << 16]; while (true) out.write(x);";

    assertEach(Verdict.Crashed.class, Trial.of(flood, HARMLESS).run(bench()));
  }

  @Test
  void cannotFillTheDisk() {
    String fill =
        "try (var out = new java.io.FileOutputStream(\"big\")) {"
            + " byte[] x = new byte[1 << 20]; while (true) out.write(x); }";

    List<TestRun> runs = Trial.of(fill, HARMLESS).run(bench().stoppingAfter(60));

    assertEach(Verdict.Failed.class, runs);
    assertThat(explanation(runs.get(0).verdict()).lines())
        .containsExactly("IOException: File too large");
    assertThat(work()).isEmptyDirectory();
  }

  @Test
  void cannotFillTheDiskWithManyFilesEither() {
    String fill =
        "byte[] x = new byte[32 << 20]; for (int i = 0; ; i++)"
            + " java.nio.file.Files.write(java.nio.file.Path.of(\"file\" + i), x);";

    List<TestRun> runs = Trial.of(fill, HARMLESS).run(bench().stoppingAfter(60));

    assertEach(Verdict.Crashed.class, runs);
    assertThat(explanation(runs.get(0).verdict()).lines())
        .contains("Your code wrote more than 256 MB of files and was stopped.");
    assertThat(work()).isEmptyDirectory();
  }

  @Test
  void leaksConnectionsWithoutHarmToOtherTests() {
    List<TestRun> runs =
        bench().run("ex1", Hostile.doing("while (true) dataSource.getConnection();"));

    assertThat(Hostile.theOneLost(runs).verdict()).isNotInstanceOf(Verdict.NotYourFault.class);
  }
}
