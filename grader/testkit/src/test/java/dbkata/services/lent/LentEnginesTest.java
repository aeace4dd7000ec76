package dbkata.services.lent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.services.Mode;
import dbkata.services.PostgresDatabase;
import dbkata.services.RedisConnection;
import dbkata.services.Services;
import dbkata.services.ServicesException;
import dbkata.services.TestSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One process lends, the other uses what is lent: both are played here. */
class LentEnginesTest {
  private static final Services LENDER = Services.open(TestSettings.in(Mode.EMBEDDED).settings());

  private final TestSettings lent = TestSettings.in(Mode.LENT);
  private final Services services = Services.open(lent.settings());

  @AfterAll
  static void stop() {
    LENDER.close();
  }

  @Test
  void givesTheDatabaseThatIsLentAtTheTimeOfAsking() {
    PostgresDatabase first = lend("first");
    assertThat(services.postgres().createDatabase("blog")).isEqualTo(first);

    PostgresDatabase second = lend("second");
    assertThat(services.postgres().createDatabase("bank")).isEqualTo(second);
  }

  @Test
  void givesADatabaseOnce() {
    PostgresDatabase database = lend("once");
    services.postgres().createDatabase("blog");

    assertThatThrownBy(() -> services.postgres().createDatabase("bank"))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "The database "
                + database.name()
                + " is in use already and no other is lent: bank cannot have one of its own.");
  }

  @Test
  void endsTheBackendOfAStudentWithoutAnAdministrator() throws SQLException {
    lend("backends");
    PostgresDatabase database = services.postgres().createDatabase("blog");
    try (Connection student = database.connectAsStudent()) {
      int pid = pid(student);

      assertThat(services.postgres().terminateBackend(pid)).isTrue();

      assertThat(student.isValid(1)).isFalse();
      assertThat(services.postgres().terminateBackend(pid)).isFalse();
    }
  }

  @Test
  void endsNoBackendOfTheAdministrators() throws SQLException {
    lend("admin");
    PostgresDatabase database = services.postgres().createDatabase("blog");
    try (Connection owner = database.connectAsOwner();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE usename NOT IN ('owner', 'student')")) {
      assertThat(rows.next()).as("the lender's own connection").isTrue();

      assertThatThrownBy(() -> services.postgres().terminateBackend(rows.getInt(1)))
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessageContaining("permission denied to terminate process");
    }
  }

  @Test
  void leavesTheDatabaseToItsLender() throws SQLException {
    PostgresDatabase database = lend("kept");
    services.postgres().createDatabase("blog");

    services.postgres().dropDatabase(database);
    services.close();

    database.connectAsOwner().close();
    LENDER.postgres().dropDatabase(database);
    assertThatThrownBy(database::connectAsOwner).hasMessageContaining("does not exist");
  }

  @Test
  void givesTheRedisThatIsLentAtTheTimeOfAsking() throws IOException {
    lent.withProperties(Map.of("kata.lent.redis.url", "redis://127.0.0.1:1/7"));
    assertThat(services.redis().port()).isEqualTo(1);
    assertThat(services.redis().database()).isEqualTo(7);

    lent.withProperties(Lending.of(LENDER.redis()));
    try (RedisConnection redis = services.redis().connect()) {
      redis.call("SET", "k", "v");
      services.redis().clear();
      assertThat(redis.call("DBSIZE")).as("no marker either").isEqualTo(0L);
    }

    services.close();
    assertThat(LENDER.redis().port()).isEqualTo(services.redis().port());
    try (RedisConnection redis = LENDER.redis().connect()) {
      assertThat(redis.call("PING")).isEqualTo("PONG");
    }
  }

  @Test
  void saysWhenNothingIsLent() {
    assertThatThrownBy(() -> services.postgres().createDatabase("blog"))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "KATA_SERVICES is lent but nothing is lent: -Dkata.lent.postgres.url is not set. Only the"
                + " grader uses this mode; set KATA_SERVICES=embedded to have an engine started.");
    assertThatThrownBy(services::redis)
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessageContaining("-Dkata.lent.redis.url is not set");
    assertThatThrownBy(() -> services.postgres().terminateBackend(1))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage("No database is in use whose backend 1 could be.");
  }

  @Test
  void saysWhichPropertyIsMalformed() {
    lent.withProperties(
        Map.of("kata.lent.postgres.url", "postgres://x", "kata.lent.redis.url", "http://x"));

    assertThatThrownBy(() -> services.postgres().createDatabase("blog"))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "-Dkata.lent.postgres.url is not of the form jdbc:postgresql://host:port/database.");
    assertThatThrownBy(services::redis)
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "-Dkata.lent.redis.url is not of the form redis://[user:password@]host:port[/db].");
  }

  private PostgresDatabase lend(String label) {
    PostgresDatabase database = LENDER.postgres().createDatabase(label);
    lent.withProperties(Lending.of(database));
    return database;
  }

  private static int pid(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
