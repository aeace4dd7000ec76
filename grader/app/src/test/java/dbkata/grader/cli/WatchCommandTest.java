package dbkata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES) // whole grading runs
class WatchCommandTest {
  private static final String SOURCE = "exercises/toy/src/main/java/toy/Toy.java";
  private static final String TESTS = "exercises/toy/src/test/java/toy/Step1AddTest.java";
  private static final String HALF = ToyKit.SOLUTION.replace("Hello", "Good bye");
  private static final String WAITS = "Watching toy: save to grade again, Ctrl-C to end.\n";

  @TempDir private Path folder;

  private final TestScreen screen = new TestScreen();
  private ToyKit kit;
  private Path work;
  private @Nullable Thread watch;

  @BeforeEach
  void makeAKit() throws IOException {
    kit = ToyKit.in(folder.resolve("kit"));
    work = Files.createDirectory(folder.resolve("work"));
  }

  @AfterEach
  void endTheWatch() throws InterruptedException {
    if (watch != null) {
      watch.interrupt();
      watch.join();
      assertThat(work).isEmptyDirectory();
    }
  }

  @Test
  void gradesAtOnceAndThenWhateverIsSaved() {
    watch(terminal(false), "toy");
    assertThat(next())
        .contains("Self-check", "0 of 100 points", "Not written yet: Step 1: add the numbers.")
        .doesNotContain("after you saved", "\u001b");

    kit.write(SOURCE, HALF);
    assertThat(next())
        .contains("60 of 100 points", "expected: \"Hello, Ada\"", "Verdict ", "after you saved.");

    String halfWritten = "int c = 1\nint d = 2\nint e = 3\nint f = 4\nreturn f;";
    kit.write(SOURCE, ToyKit.SOLUTION.replace("return a + b;", halfWritten));
    assertThat(next())
        .contains("does not compile", "Toy.java:5: ';' expected", "Toy.java:7: ';' expected")
        .contains("and 1 more error")
        .doesNotContain("Toy.java:8");

    kit.write(SOURCE, ToyKit.SOLUTION);
    assertThat(next()).contains("100 of 100 points", "passed");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void givesUpALoopWhenSomethingIsSaved() {
    kit.write(SOURCE, ToyKit.SOLUTION.replace("return a + b;", "while (true) {}"));
    watch(terminal(true));
    await(() -> screen.err().contains("running 2 tests"));

    kit.write(SOURCE, ToyKit.SOLUTION);

    assertThat(next()).contains("100 of 100 points").doesNotContain("timed out");
  }

  @Test
  void takesOverTestsThatAreChanged() throws IOException {
    String tests = Files.readString(kit.root().resolve(TESTS));
    kit.write(SOURCE, HALF);
    watch(terminal(false));
    next();

    kit.write(TESTS, tests.replace("isEqualTo(5)", "isEqualTo(5"));
    await(() -> screen.err().contains("Mend that and save it, or end this by Ctrl-C.\n"));
    assertThat(screen.err()).startsWith("grade: toy: its tests do not compile: ");

    kit.write(TESTS, tests.replace("Hello, Ada", "Good bye, Ada"));
    assertThat(next()).contains("100 of 100 points");
  }

  @Test
  void clearsATerminalBeforeEachReport() {
    kit.write(SOURCE, ToyKit.SOLUTION);
    watch(terminal(true), "--color", "never");

    assertThat(next()).startsWith("\u001b[H\u001b[2J\n").doesNotContain("\u001b[1m");
    assertThat(screen.err()).contains("toy  compiling").endsWith("\r\u001b[K");
  }

  @Test
  void namesTheExercisesWhenOneIsUnknown() {
    assertThat(run("watch", "ex9")).isEqualTo(2);
    assertThat(screen.err()).isEqualTo("grade: There is no exercise ex9: this kit has toy.\n");
  }

  @Test
  void refusesOptionsOfGrading() {
    assertThat(run("--quiet", "watch")).isEqualTo(2);
    assertThat(screen.err()).contains("--quiet does not go with watch");
  }

  @Test
  void explainsItself() {
    assertThat(run("watch", "--help")).isZero();
    assertThat(screen.out()).contains("EXERCISE", "--color", "self-check", "Ctrl-C");
  }

  private int run(String... arguments) {
    return TestTool.of(terminal(false), kit.root(), work).run(arguments);
  }

  private void watch(Terminal terminal, String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "watch";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    CommandLineTool tool = TestTool.of(terminal, kit.root(), work);
    watch = new Thread(() -> tool.run(words), "watch");
    watch.start();
  }

  /** Wait for a report, and take it. */
  private String next() {
    await(() -> screen.out().endsWith(WAITS));
    return screen.takeOut();
  }

  private void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertThat(watch).as("%s%s", screen.out(), screen.err()).matches(Thread::isAlive);
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(screen.out() + screen.err(), e); // the test's time is up
      }
    }
  }

  private Terminal terminal(boolean isTerminal) {
    return screen.terminal(isTerminal, Map.of());
  }
}
