package dbkata.grader.compile.worker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compile something small before the first request, so that javac's classes are loaded by then. */
final class Warmup {
  /** What exercises are made of: records, lambdas, text blocks, JDBC. */
  private static final String GOOD =
      """
      package warm;

      import java.sql.Connection;
      import java.sql.PreparedStatement;
      import java.sql.ResultSet;
      import java.sql.SQLException;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Optional;
      import javax.sql.DataSource;

      public class Books {
        record Book(long id, String title) {}

        interface Work<T> { T on(Connection connection) throws SQLException; }

        private final DataSource source;

        public Books(DataSource source) {
          this.source = source;
        }

        private <T> T with(Work<T> work) throws SQLException {
          try (Connection connection = source.getConnection()) {
            return work.on(connection);
          }
        }

        public Optional<Book> find(long id) throws SQLException {
          return with(connection -> {
            List<Book> books = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(\"""
                SELECT id, title
                  FROM book
                 WHERE id = ?
                \""")) {
              select.setLong(1, id);
              try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                  books.add(new Book(rows.getLong(1), rows.getString("title")));
                }
              }
            }
            return books.stream().filter(book -> book.id() == id).findFirst();
          });
        }

        @Override
        public String toString() {
          String kind = switch (hashCode() % 2) {
            case 0 -> "even";
            default -> "odd";
          };
          for (int i = 0; i < 3; i++) {
            kind += i + ", ";
          }
          return kind;
        }
      }
      """;

  /** Words for errors are loaded with the first one. */
  private static final String BAD = "class Bad { int f() { return missing(\"\"); } }";

  private static final int MOST = 1 << 20;

  private Warmup() {}

  static void run(SourceCompiler compiler) {
    compiler.compile(request("warm/Books.java", GOOD));
    compiler.compile(request("Bad.java", BAD));
  }

  private static Request request(String path, String text) {
    return new Request(new TreeMap<>(Map.of(path, text)), List.of(), MOST, MOST);
  }
}
