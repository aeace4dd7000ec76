package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import dbkata.grader.run.settings.Layer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that takes too much of something is stopped, or gets no more of it. */
class ResourceBombsTest extends HostileTest {
  private static final String HEAP =
      "java.util.List<long[]> all = new ArrayList<>(); while (true) all.add(new long[100_000]);";

  private static final String THREADS =
      "while (true) { Thread t = new Thread(() -> { try { Thread.sleep(60_000); } catch"
          + " (InterruptedException e) {} }); t.setDaemon(true); t.start(); }";

  @Test
  void runsOutOfHeap() {
    Verdict.OutOfMemory outOfMemory = (Verdict.OutOfMemory) verdictOn(HEAP);

    assertThat(outOfMemory.explanation().lines())
        .contains("Your code asked for more than the 256 MB of memory that it has.");
  }

  @Test
  void runsOutOfHeapThoughItHidesIt() {
    assertThat(verdictOn("try { " + HEAP + " } catch (OutOfMemoryError e) { }"))
        .isInstanceOf(Verdict.OutOfMemory.class);
  }

  @Test
  void runsOutOfDirectMemory() {
    String direct =
        "java.util.List<java.nio.ByteBuffer> all = new ArrayList<>();"
            + " while (true) all.add(java.nio.ByteBuffer.allocateDirect(8 << 20));";

    assertThat(verdictOn(direct)).isInstanceOf(Verdict.OutOfMemory.class);
  }

  @Test
  void runsOutOfRoomForClasses() {
    String proxies =
        "java.util.List<Object> all = new ArrayList<>(); while (true) { ClassLoader loader = new"
            + " ClassLoader(TaskRepository.class.getClassLoader()) {};"
            + " all.add(java.lang.reflect.Proxy.newProxyInstance(loader, new Class<?>[] {"
            + " Runnable.class, java.util.concurrent.Callable.class }, (p, m, a) -> null)); }";
    RunBench bench =
        RunBench.in(work)
            .with(
                RunBench.SHORT.withTimes(
                    java.time.Duration.ofSeconds(10), java.time.Duration.ofSeconds(40)));

    TestRun lost = Hostile.theOneLost(bench.run("ex1", Hostile.doing(proxies)));

    assertThat(lost.verdict()).isInstanceOf(Verdict.OutOfMemory.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Layer.class,
      names = {"INSIDE_WATCH", "OUTSIDE_WATCH"})
  void isStoppedWhenItFloodsTheMachineWithThreadsByEitherWatch(Layer off) {
    RunBench bench = RunBench.in(work).without(off);

    TestRun lost = Hostile.theOneLost(bench.run("ex1", Hostile.doing(THREADS)));

    assertThat(lost.verdict()).isInstanceOf(Verdict.Crashed.class);
    assertThat(((Verdict.Crashed) lost.verdict()).explanation().lines())
        .contains("Your code started more than 200 threads and was stopped.");
  }

  @Test
  void leavesThreadsBehindWithoutHarm() {
    String leak =
        "for (int i = 0; i < 20; i++) { Thread t = new Thread(() -> { while (true) Thread.yield(); });"
            + " t.setDaemon(true); t.start(); }";
    try (TestRuns runs = TestRuns.warm(RunBench.in(work).settings(), RunBench.allEngines())) {
      RunBench.run(runs, "ex1", Hostile.doing(leak));

      assertThat(RunBench.run(runs, "ex1", Map.of()))
          .allSatisfy(run -> assertThat(run.verdict()).isEqualTo(new Verdict.Passed()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < 2_000_000; i++) System.out.println(i);",
        "byte[] line = new byte[1 << 20]; java.util.Arrays.fill(line, (byte) 'x');"
            + " for (int i = 0; i < 64; i++) System.err.write(line, 0, line.length);",
      })
  void printsAsMuchAsItLikesAndTheBeginningIsKept(String code) {
    TestRun run =
        RunBench.in(work).run("ex1", Hostile.doing(code)).stream()
            .filter(it -> it.test().id().equals(Hostile.TEST))
            .findFirst()
            .orElseThrow();

    assertThat(run.verdict()).isEqualTo(new Verdict.Passed());
    assertThat(run.output()).last().asString().endsWith("more bytes)");
    assertThat(String.join("\n", run.output()).length()).isLessThan(40_000);
  }

  @Test
  void isStoppedWhenItFloodsTheChannel() {
    Verdict verdict =
        verdictOn(
            "var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);"
                + " byte[] x = new byte[1 << 16]; while (true) out.write(x);");

    assertThat(verdict).isInstanceOf(Verdict.Crashed.class);
  }

  @Test
  void cannotFillTheDisk() {
    Verdict verdict =
        verdictOn(
            "try (var out = new java.io.FileOutputStream(System.getProperty(\"java.io.tmpdir\") +"
                + " \"/big\")) { byte[] x = new byte[1 << 20]; while (true) out.write(x); }");

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void leaksConnectionsWithoutHarmToOtherTests() {
    Verdict verdict = verdictOn("while (true) dataSource.getConnection();");

    assertThat(verdict).isNotInstanceOf(Verdict.NotYourFault.class);
  }
}
