package dbkata.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A kit with one small exercise, {@code toy}, of two tests and 100 points, so that a whole grading
 * run is quick.
 *
 * @param root the kit's folder
 */
public record ToyKit(Path root) {
  /** A solution. */
  public static final String SOLUTION =
      """
      package toy;

      public class Toy {
        public int add(int a, int b) {
          return a + b;
        }

        public String greet(String name) {
          return "Hello, " + name;
        }
      }
      """;

  private static final String STUB =
      """
      package toy;

      public class Toy {
        public int add(int a, int b) {
          throw new UnsupportedOperationException("Step 1: add the numbers.");
        }

        public String greet(String name) {
          throw new UnsupportedOperationException("Step 2: greet.");
        }
      }
      """;

  private static final String TESTS =
      """
      package toy;

      import static org.assertj.core.api.Assertions.assertThat;

      import dbkata.testkit.Hint;
      import dbkata.testkit.Points;
      import dbkata.testkit.Step;
      import org.junit.jupiter.api.Test;

      @Step(number = 1, title = "Add")
      class Step1AddTest {
        @Test
        @Points(60)
        @Hint("What is two and three?")
        void addsTwoNumbers() {
          assertThat(new Toy().add(2, 3)).isEqualTo(5);
        }

        @Test
        @Points(40)
        @Hint("Where does the name go?")
        void greetsByName() {
          assertThat(new Toy().greet("Ada")).isEqualTo("Hello, Ada");
        }
      }
      """;

  /** Write the kit into an empty folder. */
  public static ToyKit in(Path root) {
    ToyKit kit = new ToyKit(root);
    kit.write(
        "exercises/toy/exercise.yaml",
        "id: toy\ntitle: A toy\npackage: toy\nengine: sqlite\ngrants: [jdbc]\n");
    kit.write("exercises/toy/src/main/java/toy/Toy.java", STUB);
    kit.write("exercises/toy/src/test/java/toy/Step1AddTest.java", TESTS);
    return kit;
  }

  /** Write a submission beside the kit, with this source in place of the stub. */
  public Path submission(String name, String source) {
    Path folder = root.resolve("submissions").resolve(name);
    write(root.relativize(folder.resolve("src/main/java/toy/Toy.java")).toString(), source);
    return folder;
  }

  /** Write a file, by its path below the kit's folder. */
  public void write(String path, String text) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
