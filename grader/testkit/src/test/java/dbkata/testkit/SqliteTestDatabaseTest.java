package dbkata.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTestDatabaseTest {
  @RegisterExtension final SqliteTestDatabase database = SqliteTestDatabase.inNewFile();

  @TempDir Path elsewhere;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTACH '%s' AS other",
        "attach database 'file:%s' as other",
        "/* harmless */ -- quite\n ; ATTACH '%s' AS other",
        "VACUUM INTO '%s'",
        "vacuum main into '%s'",
        "backup to '%s'",
        "BACKUP main TO %s",
        "restore from '%s'"
      })
  void aStatementThatOpensAnotherFileIsKeptBackWithASentence(String sql) throws SQLException {
    Path file = elsewhere.resolve("other.db");

    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> statement.executeUpdate(sql.formatted(file)))
          .withMessageMatching("(ATTACH|VACUUM|BACKUP|RESTORE) works with another file .*");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void aDisguisedStatementFailsInSqliteItself() throws SQLException {
    Path file = elsewhere.resolve("other.db");

    for (String before : new String[] {"SELECT 1; ", "PRAGMA foreign_keys = ON;", "BEGIN; END; "}) {
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> statement.executeUpdate(before + "ATTACH '" + file + "' AS other"))
            .withMessageContaining("too many attached databases");
      }
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void preparedStatementsAndBatchesAreLookedAtAsWell() throws SQLException {
    Path file = elsewhere.resolve("other.db");

    try (Connection connection = database.dataSource().getConnection();
        Statement batch = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement("ATTACH ? AS other")) {
      batch.addBatch("PRAGMA foreign_keys = ON");
      batch.addBatch("ATTACH '" + file + "' AS other");
      prepared.setString(1, file.toString());

      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(batch::executeBatch);
      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(prepared::execute);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void nativeCodeIsNotLoaded() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("SELECT load_extension('/nowhere')"))
          .withMessageContaining("not authorized");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRAGMA foreign_keys = ON",
        "ANALYZE",
        "CREATE TABLE backup (vacuum TEXT, attach TEXT)",
        "SELECT 'ATTACH x' AS restore -- backup to nowhere",
        "/* backup to */ SELECT 1"
      })
  void honestStatementsPass(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatCode(() -> statement.execute(sql)).doesNotThrowAnyException();
    }
  }

  @Test
  void theTestsOwnSideMayDoAllOfIt() throws Exception {
    Path file = elsewhere.resolve("other.db");

    try (Connection connection = database.ownConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + file + "'");
      try (ResultSet lists = statement.executeQuery("PRAGMA database_list")) {
        assertThat(lists.next()).isTrue();
      }
    }
    assertThat(Files.exists(file)).isTrue();
  }
}
