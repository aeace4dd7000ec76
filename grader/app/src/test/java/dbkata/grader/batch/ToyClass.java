package dbkata.grader.batch;

import dbkata.grader.ToyKit;
import dbkata.grader.cli.Terminal;
import dbkata.grader.cli.TestScreen;
import dbkata.grader.cli.TestTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A class of students who solve the toy, and a teacher at the command line. */
final class ToyClass {
  static final String HALF = ToyKit.SOLUTION.replace("Hello", "Good bye");
  static final String BROKEN = ToyKit.SOLUTION.replace("return a + b;", "return a + ;");
  static final String LOOPS =
      ToyKit.SOLUTION.replace("return a + b;", "while (true) { a++; if (a == b + 1) b++; }");

  private final Path folder;
  private final ToyKit kit;
  private String out = "";
  private String err = "";

  private ToyClass(Path folder) {
    this.folder = folder;
    this.kit = ToyKit.in(folder.resolve("kit"));
  }

  static ToyClass in(Path folder) {
    ToyClass it = new ToyClass(folder);
    try {
      Files.createDirectories(it.submissions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return it;
  }

  ToyKit kit() {
    return kit;
  }

  Path submissions() {
    return kit.root().resolve("submissions");
  }

  Path out(String name) {
    return folder.resolve(name);
  }

  ToyClass with(String student, String source) {
    kit.submission(student, source);
    return this;
  }

  /** Call the grader, as a person would, with no terminal. */
  int grade(Object... arguments) {
    return gradeAt(false, arguments);
  }

  int gradeAt(boolean isTerminal, Object... arguments) {
    return gradeIn(Map.of(), isTerminal, arguments);
  }

  int gradeIn(Map<String, String> environment, boolean isTerminal, Object... arguments) {
    TestScreen screen = new TestScreen();
    Terminal terminal = screen.terminal(isTerminal, environment);
    List<String> words = new ArrayList<>(Stream.of(arguments).map(String::valueOf).toList());
    if (words.contains("batch") && !words.contains("--jobs")) {
      words.addAll(List.of("--jobs", "1")); // a second worker takes longer to start than to save
    }
    int exit = TestTool.of(terminal, kit.root(), folder).run(words.toArray(String[]::new));
    out = screen.out();
    err = screen.err();
    return exit;
  }

  String said() {
    return err;
  }

  String printed() {
    return out;
  }

  String csv(String name) {
    return text(out(name).resolve("grades.csv"));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ask the store, as a teacher may: rows of texts joined by a bar. */
  List<String> ask(String name, String sql) {
    return askFile(out(name).resolve("grades.db"), sql);
  }

  static List<String> askFile(Path store, String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", row));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}
