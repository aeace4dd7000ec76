package dbkata.sqlrule;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.samples.SampleCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the findings word for word, as a student reads them. */
class SqlConstantWordingTest {
  @TempDir private Path folder;

  private List<String> findings(String debug, String... body) throws IOException {
    Files.writeString(
        folder.resolve("Tasks.java"),
        "package app; import java.sql.*; import java.util.*; public class Tasks {\n"
            + String.join("\n", body)
            + "\n}\n");
    return SqlConstantCheck.check(
            new SampleCompiler(ToolProvider.getSystemJavaCompiler(), debug)
                .compile(folder)
                .values())
        .stream()
        .map(Finding::toString)
        .toList();
  }

  @Test
  void saysWhereTheTextIsRunWhereItChangedAndWhatToWrite() throws IOException {
    assertThat(
            findings(
                "-g",
                "void find(Connection c, String title) throws SQLException {",
                "  String sql = \"SELECT * FROM task WHERE title = '\" + title + \"'\";",
                "  c.prepareStatement(sql);",
                "}",
                "public void all(Connection c) throws SQLException { find(c, System.lineSeparator()); }"))
        .containsExactly(
            "Tasks.java:4: the SQL text changes with \"title\" (joined with + on line 3)."
                + " Write a ? in the text and pass the value with setString.");
  }

  @Test
  void showsTheWayOutOfAPublicHelper() throws IOException {
    assertThat(
            findings(
                "-g",
                "public void run(Statement s, String sql) throws SQLException {",
                "  s.execute(sql);",
                "}"))
        .containsExactly(
            "Tasks.java:3: the SQL text is the parameter \"sql\" of the public method run, so any"
                + " code can pass any text. Make it package-private, so that all its callers can be"
                + " seen.");
  }

  @Test
  void adviseToPassThePercentSignsWithTheValue() throws IOException {
    assertThat(
            findings(
                "-g",
                "public void find(Connection c, String word) throws SQLException {",
                "  c.prepareStatement(String.format(\"SELECT 1 WHERE t LIKE '%%%s%%'\", word));",
                "}"))
        .containsExactly(
            "Tasks.java:3: the SQL text changes with \"word\" (joined with format on line 3)."
                + " Write LIKE ? in the text and pass \"%\" + word + \"%\" with setString.");
  }

  @Test
  void adviseToChooseANameAmongConstants() throws IOException {
    assertThat(
            findings(
                "-g",
                "public void sort(Statement s, String column) throws SQLException {",
                "  s.executeQuery(\"SELECT * FROM task ORDER BY \" + column);",
                "}"))
        .containsExactly(
            "Tasks.java:3: the SQL text changes with \"column\" (joined with + on line 3)."
                + " A placeholder cannot stand for a name: choose among constant texts, for example"
                + " with a switch.");
  }

  @Test
  void adviseOnePlaceholderForEachValueOfAList() throws IOException {
    assertThat(
            findings(
                "-g",
                "public void in(Connection c, List<Long> ids) throws SQLException {",
                "  c.prepareStatement(\"SELECT * FROM task WHERE id IN (\" + ids + \")\");",
                "}"))
        .containsExactly(
            "Tasks.java:3: the SQL text changes with \"ids\" (joined with + on line 3). Write one ?"
                + " for each value, as in String.join(\",\", Collections.nCopies(n, \"?\")), and"
                + " pass the values one by one.");
  }

  @Test
  void bindsALimitLikeAnyNumber() throws IOException {
    assertThat(
            findings(
                "-g",
                "public void page(Connection c, int limit) throws SQLException {",
                "  c.prepareStatement(\"SELECT * FROM task ORDER BY id LIMIT \" + limit);",
                "}"))
        .containsExactly(
            "Tasks.java:3: the SQL text changes with \"limit\" (joined with + on line 3)."
                + " Write a ? in the text and pass the value with setInt.");
  }

  @Test
  void saysWhenItCannotDecide() throws IOException {
    assertThat(
            findings(
                "-g",
                "interface Work { ResultSet on(String sql) throws SQLException; }",
                "Work work(Statement s) {",
                "  return s::executeQuery;",
                "}"))
        .containsExactly(
            "Tasks.java:4: cannot decide whether the SQL text is fixed: it passes through a function"
                + " that cannot be seen on line 4. Call executeQuery directly, with a constant"
                + " text.");
  }

  @Test
  void speaksWithoutNamesAndLines() throws IOException {
    assertThat(
            findings(
                "-g:none",
                "public void find(Statement s, String title) throws SQLException {",
                "  s.executeQuery(\"SELECT * FROM task WHERE title = '\" + title + \"'\");",
                "}"))
        .containsExactly(
            "app.Tasks.find: the SQL text changes with parameter 2 (joined with +). Use"
                + " prepareStatement: write a ? in the text and pass the value with a setter such as"
                + " setString.");
  }
}
