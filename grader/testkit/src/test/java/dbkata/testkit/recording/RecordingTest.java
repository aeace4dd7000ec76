package dbkata.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.SqliteTestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordingTest {
  @RegisterExtension final SqliteTestDatabase database = SqliteTestDatabase.inNewFile();

  @BeforeEach
  void table() {
    database.execute("CREATE TABLE shelves (id INTEGER PRIMARY KEY, label TEXT)");
  }

  @Test
  void statementsComeWithTheirValuesInTheOrderOfSending() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO shelves VALUES (?, ?)")) {
      insert.setLong(1, 7);
      insert.setNull(2, Types.VARCHAR);
      insert.executeUpdate();
      try (Statement query = connection.createStatement()) {
        query.executeQuery("SELECT id\n  FROM shelves").close();
      }
    }

    assertThat(database.recording().statements())
        .extracting(SentStatement::toString)
        .containsExactly("INSERT INTO shelves VALUES (?, ?)   [7, null]", "SELECT id FROM shelves");
    assertThat(database.recording().statements().get(1).isA("select")).isTrue();
    assertThat(database.recording().connectionsOpened()).isEqualTo(1);
  }

  @Test
  void aBatchIsOneRoundTripWithManySetsOfValues() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO shelves (label) VALUES (?)")) {
      for (String label : List.of("Cooking", "Travel")) {
        insert.setString(1, label);
        insert.addBatch();
      }
      insert.executeBatch();
    }

    assertThat(database.recording().statements())
        .singleElement()
        .extracting(SentStatement::parameterSets)
        .isEqualTo(List.of(List.of("Cooking"), List.of("Travel")));
  }

  @Test
  void whatTheTestItselfDoesIsNotRecorded() {
    database.execute("INSERT INTO shelves (label) VALUES (?)", "Cooking");
    database.rows("SELECT * FROM shelves");

    assertThat(database.recording().statements()).isEmpty();
    assertThat(database.recording().connectionsOpened()).isZero();
  }

  @Test
  void closingTheConnectionAloneLeavesItsStatementOpen() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.createStatement().execute("SELECT 1");
    }

    assertThat(database.recording().leftOpen()).isEqualTo(new LeftOpen(0, 1));
    assertThat(database.recording().leftOpen())
        .hasToString("0 connections and 1 statement left open");
  }

  @Test
  void closingTwiceIsHarmless() throws SQLException {
    Connection connection = database.dataSource().getConnection();
    Statement statement = connection.createStatement();
    statement.close();
    statement.close();
    connection.close();
    connection.close();

    assertThat(database.recording().leftOpen()).isEqualTo(LeftOpen.NOTHING);
    assertThat(database.recording().returned()).hasSize(1);
  }

  @Test
  void anActionRunsBeforeEachStatementIsSent() throws SQLException {
    List<Long> seen = new ArrayList<>();
    database
        .recording()
        .beforeEachStatement(
            statement -> seen.add(database.number("SELECT count(*) FROM shelves")));

    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO shelves (label) VALUES ('Cooking')");
      statement.executeUpdate("INSERT INTO shelves (label) VALUES ('Travel')");
    }

    assertThat(seen).containsExactly(0L, 1L);
  }

  @Test
  void unwrapIsRefusedSinceItLeadsPastTheRecording() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> connection.unwrap(Connection.class))
          .withMessageContaining("leads past the connection");
    }
  }

  @Test
  void anErrorRemembersTheStatementThatItCameFrom() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      SQLException inPreparing = thrownBy(() -> connection.prepareStatement("SELECT FORM"));
      SQLException inExecuting = thrownBy(() -> statement.execute("DELETE shelves"));

      assertThat(FailedStatement.of(inPreparing)).contains("SELECT FORM");
      assertThat(FailedStatement.of(new RuntimeException(inExecuting))).contains("DELETE shelves");
      assertThat(FailedStatement.of(new SQLException("another"))).isEmpty();
    }
  }

  private interface Call {
    void run() throws SQLException;
  }

  private static SQLException thrownBy(Call call) {
    try {
      call.run();
    } catch (SQLException e) {
      return e;
    }
    throw new AssertionError("nothing was thrown");
  }
}
