package dbkata.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.services.Backends;
import dbkata.testkit.recording.LeftOpen;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTestDatabaseTest {
  @RegisterExtension
  static final PostgresTestDatabase database = PostgresTestDatabase.withSchema("shelf.sql");

  private static final Set<Long> FIRST_IDS = new HashSet<>();

  @RepeatedTest(3)
  void eachTestStartsWithEmptyTablesAndAnotherIdentity() {
    assertThat(database.number("SELECT count(*) FROM shelves")).isZero();

    database.execute("INSERT INTO shelves (label) VALUES (?)", "Cooking");
    database.execute("INSERT INTO books (shelf) SELECT id FROM shelves");

    assertThat(FIRST_IDS.add(database.number("SELECT id FROM shelves")))
        .as("an identity that no earlier test has seen")
        .isTrue();
  }

  @Test
  void theStudentReadsAndWritesRowsButDefinesNothing() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("INSERT INTO shelves (label) VALUES ('Cooking')"))
          .isEqualTo(1);
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("DROP TABLE books"))
          .withMessageContaining("must be owner of table books");
    }
    assertThat(database.value("SELECT label FROM shelves")).contains("Cooking");
  }

  @Test
  void aConnectionLeftOpenIsCountedAndThenTakenBack() throws SQLException {
    Connection leaked = database.dataSource().getConnection();
    leaked.setAutoCommit(false);
    leaked.createStatement().executeUpdate("INSERT INTO shelves (label) VALUES ('Cooking')");

    assertThat(database.recording().leftOpen()).isEqualTo(new LeftOpen(1, 1));
    database.recording().clear();

    assertThat(database.recording().leftOpen()).isEqualTo(LeftOpen.NOTHING);
    assertThat(database.number("SELECT count(*) FROM shelves")).as("rolled back").isZero();
  }

  /** The pool takes such a connection back as it is: JDBC knows nothing of this transaction. */
  @RepeatedTest(2)
  void aTransactionLeftOpenInThePoolDoesNotStopTheNextTest() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      statement.execute("INSERT INTO shelves (label) VALUES ('Cooking')");
    }

    assertThat(database.number("SELECT count(*) FROM shelves")).isZero();
  }

  @Test
  void theStateOfAConnectionIsTakenWhenItIsClosed() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
    }

    assertThat(database.recording().returned()).singleElement().matches(it -> !it.autoCommit());
  }

  @Test
  void endingTheBackendsBreaksTheStudentsConnectionsAndNoOther() throws SQLException {
    try (Connection students = database.dataSource().getConnection();
        Connection own = database.ownConnection()) {
      try (Statement statement = students.createStatement()) {
        statement.execute("SELECT 1");
        database.endStudentsBackends();
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> statement.execute("SELECT 1"));
      }
      assertThat(own.isValid(1)).isTrue();
    }
    try (Connection next = database.dataSource().getConnection();
        Statement statement = next.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1")) {
      assertThat(rows.next()).as("the pool hands out a living connection").isTrue();
    }
  }

  @Test
  void endingWhatIsBusySparesAConnectionOutsideOfATransaction() throws SQLException {
    try (Connection idle = database.dataSource().getConnection();
        Connection busy = database.dataSource().getConnection();
        Connection own = database.ownConnection()) {
      busy.createStatement().execute("BEGIN");
      String student = value(idle, "SELECT current_user");

      assertThat(Backends.endBusyOf(own, student)).isTrue();

      assertThat(value(idle, "SELECT 'still there'")).isEqualTo("still there");
      assertThatExceptionOfType(SQLException.class).isThrownBy(() -> value(busy, "SELECT 1"));
    }
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
