package dbkata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.compile.CompileSettings.Limits;
import dbkata.grader.compile.worker.Request;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Compilation.Compiled;
import dbkata.grader.domain.Compilation.Failed;
import dbkata.grader.domain.Compilation.GivenUp;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sources made to hang or break a compiler: the next ones compile as if nothing had been. */
// Each starts processes, which a busy machine takes its time for.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CompileBombsTest {
  /** Each call doubles the size of the type of what is inside of it. */
  private static final String ENDLESS =
      """
      static class Pair<A, B> {}
      static <A> Pair<A, A> pair(A a) { return null; }
      static { var x = %s1%s; }
      """
          .formatted("pair(".repeat(40), ")".repeat(40));

  @TempDir private Path folder;
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop = Workshop.open(folder, new Limits(Duration.ofSeconds(5), 64, 100, 1 << 20));
  }

  @AfterEach
  void theNextSourcesCompile() {
    assertThat(workshop.compileBody("int one() { return 1; }")).isInstanceOf(Compiled.class);
    workshop.close();
  }

  @Test
  void expressionsNestedThousandsDeep() {
    String deep = "int x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ";";

    assertThat(reason(workshop.compileBody(deep))).startsWith("The compiler ran out of stack: ");
  }

  @Test
  void callsChainedThousandsOfTimes() {
    String chain = "String x = new StringBuilder()" + ".append(1)".repeat(20_000) + ".toString();";

    assertThat(reason(workshop.compileBody(chain))).startsWith("The compiler ran out of stack: ");
  }

  @Test
  void genericCallsThatTakeExponentialTime() {
    try (Workshop hasty = Workshop.open(folder, Workshop.within(Duration.ofSeconds(1)))) {
      assertThat(reason(hasty.compileBody(ENDLESS)))
          .startsWith("The compiler was stopped after 1 s: look for generic calls");
      assertThat(hasty.compileBody("int one() { return 1; }")).isInstanceOf(Compiled.class);
    }
  }

  @Test
  void constantsThatFillTheMemory() {
    // Each constant is twice as long as the one before; the last would have 2^28 characters.
    String doubling =
        IntStream.range(1, 25)
            .mapToObj(i -> "static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1))
            .collect(
                Collectors.joining("\n", "static final String S0 = \"0123456789abcdef\";\n", ""));

    assertThat(reason(workshop.compileBody(doubling)))
        .startsWith("The compiler needed more than 64 MB of memory: ");
  }

  @Test
  void methodsOfMoreThan64Kilobytes() {
    String long64 = "static int n; void f() {" + "n = n + 1000;".repeat(10_000) + "}";

    assertThat(workshop.compileBody(long64))
        .isInstanceOfSatisfying(
            Failed.class,
            it -> assertThat(it.errors().get(0).message()).isEqualTo("code too large"));
  }

  @Test
  void thousandsOfClasses() {
    String classes =
        IntStream.range(0, 2_000).mapToObj("class C%d {}"::formatted).collect(Collectors.joining());

    assertThat(reason(workshop.compileBody(classes)))
        .isEqualTo(
            "Your sources become more than 100 classes or 1 MB of class files: leave out what the exercise does not need.");
  }

  @Test
  void classFilesOfManyMegabytes() {
    String constants =
        IntStream.range(0, 40)
            .mapToObj(
                i -> "class C%d { String s = \"%s\"; }".formatted(i, ("" + i % 10).repeat(60_000)))
            .collect(Collectors.joining());

    assertThat(reason(workshop.compileBody(constants)))
        .startsWith("Your sources become more than ");
  }

  @Test
  void unicodeEscapesThatEndACommentAreReadAsTheCompilerReadsThem() {
    assertThat(workshop.compileBody("/* \\u002a\\u002f int hidden() { return 1; } /* */"))
        .isInstanceOf(Compiled.class);
  }

  /** Write a request that keeps the compiler busy for ever. */
  static byte[] endlessRequest() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Request(
            new TreeMap<>(Map.of("A.java", "class A {" + ENDLESS + "}")), List.of(), 100, 1 << 20)
        .writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static String reason(Compilation compilation) {
    assertThat(compilation).isInstanceOf(GivenUp.class);
    return ((GivenUp) compilation).reason();
  }
}
