package dbkata.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the messages of the JVM that runs this: callers compiled against another class. */
class LinkageTextTest {
  private static final String AS_THE_PAGE_ASKS =
      """
      package shop;
      public class Till {
        public String name;
        public static String sign;
        public long drawer;
        public Till() {}
        public Till(long id, String[] names) {}
        public long add(String what, java.util.List<String> tags) { return 1; }
        public int count() { return 1; }
        public void hidden() {}
        public static void open() {}
        public void shut() {}
        public static class Coin { public void flip() {} }
        public static class Note {}
        public static class Bag {}
        public static class Lid {}
        public interface Key { void turn(); }
        public static class Lock { public void turn() {} }
      }
      """;

  private static final String AS_A_STUDENT_WROTE_IT =
      """
      package shop;
      public class Till {
        private long drawer;
        public String sign;
        public Till() {}
        public long count() { return 1; }
        private void hidden() {}
        public void open() {}
        public static void shut() {}
        public static class Coin {}
        private static class Bag {}
        public static abstract class Lid {}
        public static class Key { public void turn() {} }
        public interface Lock { void turn(); }
      }
      """;

  private static final String CALLS =
      """
      package calls;
      import shop.Till;
      public class Calls {
        public static void add() { new Till().add("", null); }
        public static void constructor() { new Till(1L, null); }
        public static void count() { new Till().count(); }
        public static void hidden() { new Till().hidden(); }
        public static void open() { Till.open(); }
        public static void shut() { new Till().shut(); }
        public static void name() { new Till().name = ""; }
        public static void sign() { Till.sign = ""; }
        public static void drawer() { new Till().drawer = 1; }
        public static void flip() { new Till.Coin().flip(); }
        public static void note() { new Till.Note(); }
        public static void bag() { new Till.Bag(); }
        public static void lid() { new Till.Lid(); }
        public static void key() { turn((Till.Key) null); }
        public static void lock() { turn((Till.Lock) null); }
        static void turn(Till.Key it) { it.turn(); }
        static void turn(Till.Lock it) { it.turn(); }
      }
      """;

  private static final Sources STUDENTS =
      Sources.of(Map.of("shop/Till.java", AS_A_STUDENT_WROTE_IT));

  @TempDir private static Path folder;
  private static URLClassLoader loader;

  @BeforeAll
  static void compileTheCallsAgainstAnotherClass() throws IOException {
    compile("page", "shop/Till.java", AS_THE_PAGE_ASKS);
    compile("calls", "calls/Calls.java", CALLS);
    compile("own", "shop/Till.java", AS_A_STUDENT_WROTE_IT);
    loader =
        new URLClassLoader(
            new URL[] {
              folder.resolve("calls").toUri().toURL(), folder.resolve("own").toUri().toURL()
            });
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          add         | Your Till has no public method long add(String, List) as the page asks.
          constructor | Your Till has no public constructor Till(long, String[]) as the page asks.
          count       | Your Till has no public method int count() as the page asks.
          hidden      | Your Till has no public method void hidden() as the page asks.
          open        | Your Till's void open() is not static; the page asks for a static one.
          shut        | Your Till's void shut() is static; the page asks for one that is not.
          sign        | Your Till's sign is not static; the page asks for a static one.
          drawer      | Your Till has no public field drawer as the page asks.
          flip        | Your Till.Coin has no public method void flip() as the page asks.
          note        | Your code has no class Till.Note as the page asks.
          bag         | Your Till.Bag is not public, as the page asks.
          lid         | Your Till.Lid is abstract or an interface; the page asks for a class to make objects of.
          key         | Your Till.Key is a class; the page asks for an interface.
          lock        | Your Till.Lock is an interface; the page asks for a class.
          """)
  void aMemberThatIsNotAsThePageAsksIsToldInASentence(String call, String sentence) {
    assertThat(textOf(thrownBy(call)).lines()).containsExactly(sentence);
  }

  @Test
  void aFieldThatIsNotThereIsToldAsFarAsTheJvmNamesIt() {
    assertThat(textOf(thrownBy("name")).lines())
        .singleElement()
        .isIn(
            "Your code has no public field name as the page asks.",
            "Your Till has no public field String name as the page asks.");
  }

  @Test
  void theSentenceIsFoundBehindAWrapperToo() {
    assertThat(textOf(new IllegalStateException("in the pool", thrownBy("count"))).lines())
        .containsExactly("Your Till has no public method int count() as the page asks.");
  }

  @Test
  void whatIsNotTheStudentsIsLeftInTheJvmsWords() {
    assertThat(textOf(new NoSuchMethodError("'int java.util.List.size()'")).lines())
        .containsExactly("NoSuchMethodError: 'int java.util.List.size()'");
    assertThat(textOf(new NoClassDefFoundError("Could not initialize class shop.Till")).lines())
        .containsExactly("NoClassDefFoundError: Could not initialize class shop.Till");
  }

  private static FailureText textOf(Throwable error) {
    return FailureText.of(
        Thrown.of(error), new ExerciseUnderTest("ex1", "Tills", STUDENTS, Sources.of(Map.of())));
  }

  private static Throwable thrownBy(String call) {
    return catchThrowable(
        () -> {
          try {
            loader.loadClass("calls.Calls").getMethod(call).invoke(null);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static void compile(String output, String path, String text) throws IOException {
    Path source = folder.resolve("source-" + output).resolve(path);
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    Path classes = Files.createDirectories(folder.resolve(output));
    List<String> arguments =
        List.of(
            "-d", classes.toString(), "-cp", folder.resolve("page").toString(), source.toString());
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(failed).as(path).isZero();
  }
}
