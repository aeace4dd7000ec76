package dbkata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.compile.CompileSettings.Limits;
import dbkata.grader.domain.Compilation.Failed;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a student reads of the mistakes that students make. */
// Each starts processes, which a busy machine takes its time for.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DiagnosticsTest {
  @TempDir private static Path folder;
  private static Workshop workshop;

  @BeforeAll
  static void open() {
    workshop = Workshop.open(folder, Limits.DEFAULT);
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  @Test
  void aMissingImport() {
    assertThat(errors("  Connection connection;"))
        .containsExactly(
            at(
                4,
                "Connection connection;",
                "cannot find symbol\n  symbol:   class Connection\n  location: class Tasks"));
  }

  @Test
  void aMissingReturn() {
    assertThat(errors("int f() { }"))
        .containsExactly(at(4, "int f() { }", "missing return statement"));
  }

  @Test
  void aMissingSemicolon() {
    assertThat(errors("void f() {\n    f()\n}")).containsExactly(at(5, "f()", "';' expected"));
  }

  @Test
  void aMissingBrace() {
    assertThat(errors("void f() {"))
        .containsExactly(at(5, "}", "reached end of file while parsing"));
  }

  @Test
  void aWrongType() {
    assertThat(errors("int f = \"one\";"))
        .containsExactly(
            at(4, "int f = \"one\";", "incompatible types: String cannot be converted to int"));
  }

  @Test
  void anUncaughtException() {
    String line = "void f(java.sql.Connection c) { c.commit(); }";

    assertThat(errors(line))
        .containsExactly(
            at(
                4,
                line,
                "unreported exception SQLException; must be caught or declared to be thrown"));
  }

  @Test
  void classesOfTheSameNameAreToldApart() {
    String line = "java.sql.Date f(java.util.Date d) { return d; }";

    assertThat(errors(line))
        .containsExactly(
            at(4, line, "incompatible types: java.util.Date cannot be converted to java.sql.Date"));
  }

  @Test
  void aPublicClassInTheWrongFile() {
    assertThat(
            errors(Map.of("dbkata/tasks/Task.java", "package dbkata.tasks;\npublic class Tsk {}")))
        .containsExactly(
            new Diagnostic(
                Optional.of(new Place("dbkata/tasks/Task.java", 2, "public class Tsk {}")),
                "class Tsk is public, should be declared in a file named Tsk.java"));
  }

  @Test
  void filesInTheOrderOfTheirPathsAndLines() {
    Map<String, String> files =
        Map.of(
            "dbkata/tasks/B.java", "package dbkata.tasks; class B { X x; }",
            "dbkata/tasks/A.java",
                "package dbkata.tasks;\nclass A {\n Y y; void f() { g(); }\n Z z; }");

    assertThat(errors(files))
        .extracting(it -> it.place().orElseThrow().toString())
        .containsExactly("A.java:3", "A.java:3", "A.java:4", "B.java:1");
  }

  @Test
  void linesThatEndAsOnWindowsCountOnce() {
    Map<String, String> files =
        Map.of("dbkata/tasks/A.java", "package dbkata.tasks;\r\n\r\nclass A {\r\n  X x;\r\n}\r\n");

    assertThat(errors(files))
        .extracting(it -> it.place().orElseThrow())
        .containsExactly(new Place("dbkata/tasks/A.java", 4, "X x;"));
  }

  @Test
  void tenOfThemAndTheNumberOfTheOthers() {
    Failed failed = (Failed) workshop.compileBody("X x;\n".repeat(25));

    assertThat(failed.errors()).hasSize(10);
    assertThat(failed.more()).isEqualTo(15);
  }

  @Test
  void nothingThatATerminalWouldObey() {
    assertThat(errors("String s = \"\u001b[31m\u202e\" + y;"))
        .extracting(it -> it.place().orElseThrow().text())
        .containsExactly("String s = \"?[31m?\" + y;");
  }

  private static List<Diagnostic> errors(String body) {
    return ((Failed) workshop.compileBody(body)).errors();
  }

  private static List<Diagnostic> errors(Map<String, String> files) {
    return ((Failed) workshop.compile(files)).errors();
  }

  private static Diagnostic at(int line, String text, String message) {
    return new Diagnostic(Optional.of(new Place("dbkata/tasks/Tasks.java", line, text)), message);
  }
}
