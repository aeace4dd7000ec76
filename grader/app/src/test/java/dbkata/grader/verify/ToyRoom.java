package dbkata.grader.verify;

import dbkata.grader.ToyKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A kit with one small exercise that keeps every promise, to be broken in one place.
 *
 * @param kit the kit
 */
record ToyRoom(ToyKit kit) {
  static final String TESTS = "exercises/toy/src/test/java/toy/";
  static final String STUB = "exercises/toy/src/main/java/toy/Toy.java";
  static final String MISTAKE = "solutions/toy/wrong/subtracts/toy/Toy.java";

  private static final String POM =
      "<project><artifactId>toy</artifactId><name>A toy</name></project>\n";

  private static final String PAGE =
      """
      # Exercise toy: A toy

      ```java
      int one = 1;
      ```

      ## What to write

      Keep the rules `sandbox` and `sql-constant`.

          mvn test -pl exercises/toy
          mvn test -pl exercises/toy -Dtest='Step1*'

      ## Hints

      <details><summary>Step 1</summary>What is two and three?</details>

      ## Read on
      """;

  /** Write it into an empty folder. */
  static ToyRoom in(Path root) {
    ToyKit kit = ToyKit.in(root);
    ToyRoom room = new ToyRoom(kit);
    kit.write("pom.xml", "<module>exercises/toy</module>\n<module>solutions/toy</module>\n");
    kit.write(".mvn/jvm.config", "-Xshare:auto\n");
    kit.write("exercises/toy/.mvn/jvm.config", "-Xshare:auto\n");
    kit.write(
        "exercises/toy/.mvn/maven.config", "-f\n../../pom.xml\n-pl\nexercises/toy\n--also-make\n");
    kit.write("exercises/toy/pom.xml", POM);
    kit.write("exercises/toy/README.md", PAGE);
    gate(kit, "Sandbox", ", \"jdbc\"");
    gate(kit, "SqlConstant", "");
    kit.write("solutions/toy/pom.xml", POM);
    kit.write("solutions/toy/src/main/java/toy/Toy.java", ToyKit.SOLUTION);
    for (int way = 1; way <= 4; way++) {
      kit.write(
          "solutions/toy/right/way-" + way + "/toy/Toy.java",
          ToyKit.SOLUTION.replace("a + b", "a + b + " + way + " - " + way));
    }
    room.mistake(
        "subtracts",
        "Step1AddTest.addsTwoNumbers",
        "but was: -1",
        ToyKit.SOLUTION.replace("a + b", "a - b"));
    for (int mistake = 2; mistake <= 15; mistake++) {
      room.mistake(
          "greets-" + mistake,
          "Step1AddTest.greetsByName",
          "but was: \"Number " + mistake + "\"",
          ToyKit.SOLUTION.replace("\"Hello, \" + name", "\"Number " + mistake + "\""));
    }
    return room;
  }

  private static void gate(ToyKit kit, String name, String grants) {
    kit.write(
        TESTS + name + "Test.java",
        """
        package toy;

        class %1$sTest extends dbkata.testkit.%1$sGate {
          %1$sTest() {
            super(Toy.class%2$s);
          }
        }
        """
            .formatted(name, grants));
  }

  /** Add or change a mistake. */
  void mistake(String name, String loses, String says, String source) {
    kit.write(
        "solutions/toy/wrong/" + name + "/toy/Toy.java",
        "// loses: " + loses + "\n// says: " + says + "\n" + source);
  }

  /** Change a text in one of its files, in which it must stand. */
  ToyRoom change(String path, String from, String to) {
    String before = read(path);
    if (!before.contains(from)) {
      throw new IllegalArgumentException(path + " does not hold " + from);
    }
    kit.write(path, before.replace(from, to));
    return this;
  }

  /** Add a test class beside the step's, as a source without its package. */
  ToyRoom helper(String name, String source) {
    kit.write(TESTS + name + ".java", "package toy;\n" + source);
    return this;
  }

  String read(String path) {
    try {
      return Files.readString(kit.root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String path) {
    try {
      Files.delete(kit.root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
