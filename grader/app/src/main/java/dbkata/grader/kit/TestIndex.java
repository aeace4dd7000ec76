package dbkata.grader.kit;

import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.TestCase;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Keep an exercise's declaration beside its compiled tests.
 *
 * <p>As properties: a grading run reads four of them before anything else can begin, and the JDK's
 * own format costs no library.
 */
final class TestIndex {
  private final Properties values;

  private TestIndex(Properties values) {
    this.values = values;
  }

  static void write(Exercise exercise, Path file) throws IOException {
    Properties values = new Properties();
    values.setProperty("id", exercise.id());
    values.setProperty("title", exercise.title());
    values.setProperty("package", exercise.packageName());
    values.setProperty("engine", exercise.engine().word());
    values.setProperty("given", String.join(" ", exercise.given()));
    values.setProperty("grants", String.join(" ", exercise.grants()));
    values.setProperty("gates", String.join(" ", exercise.gates()));
    values.setProperty("tests", Integer.toString(exercise.tests().size()));
    for (int i = 0; i < exercise.tests().size(); i++) {
      TestCase test = exercise.tests().get(i);
      String prefix = "test." + i + ".";
      values.setProperty(prefix + "class", test.testClass());
      values.setProperty(prefix + "method", test.method());
      values.setProperty(prefix + "step", Integer.toString(test.step()));
      values.setProperty(prefix + "stepTitle", test.stepTitle());
      values.setProperty(prefix + "sentence", test.sentence());
      values.setProperty(prefix + "points", Integer.toString(test.points()));
      test.hint().ifPresent(hint -> values.setProperty(prefix + "hint", hint));
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      values.store(writer, "An exercise of DB Kata and its tests");
    }
  }

  static Exercise read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    }
    return new TestIndex(values).exercise();
  }

  private Exercise exercise() {
    List<TestCase> tests = new ArrayList<>();
    int size = number("tests");
    for (int i = 0; i < size; i++) {
      tests.add(test("test." + i + "."));
    }
    return new Exercise(
        text("id"),
        text("title"),
        text("package"),
        Engine.valueOf(text("engine").toUpperCase(Locale.ROOT)),
        words("given"),
        new TreeSet<>(words("grants")),
        words("gates"),
        tests);
  }

  private TestCase test(String prefix) {
    return new TestCase(
        text(prefix + "class"),
        text(prefix + "method"),
        number(prefix + "step"),
        text(prefix + "stepTitle"),
        text(prefix + "sentence"),
        number(prefix + "points"),
        Optional.ofNullable(values.getProperty(prefix + "hint")));
  }

  private String text(String key) {
    return values.getProperty(key, "");
  }

  private int number(String key) {
    return Integer.parseInt(text(key));
  }

  private List<String> words(String key) {
    return text(key).isEmpty() ? List.of() : List.of(text(key).split(" "));
  }
}
