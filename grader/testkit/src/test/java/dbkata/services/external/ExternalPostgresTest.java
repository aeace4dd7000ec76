package dbkata.services.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dbkata.services.Mode;
import dbkata.services.PostgresDatabase;
import dbkata.services.Services;
import dbkata.services.ServicesException;
import dbkata.services.TestSettings;
import dbkata.services.embedded.DebianServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a PostgreSQL of the operating system's packages, started by hand. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ExternalPostgresTest {
  private static final DebianServers SERVERS = new DebianServers();
  private static String server;

  @BeforeAll
  static void startByHand() throws IOException, SQLException {
    Optional<Path> programs = DebianServers.postgresPrograms();
    assumeThat(programs).as("PostgreSQL is installed under /usr/lib/postgresql").isPresent();
    server = "jdbc:postgresql://127.0.0.1:" + SERVERS.startPostgres(programs.get()) + "/postgres";
    query("CREATE ROLE teacher LOGIN CREATEDB CREATEROLE PASSWORD 'pass & word'");
  }

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  private static TestSettings external(String user) {
    String password = user.equals("teacher") ? "pass+%26+word" : "";
    return TestSettings.in(Mode.EXTERNAL)
        .with(
            "KATA_POSTGRES_URL",
            server + "?ApplicationName=kata&user=" + user + "&password=" + password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "teacher"})
  void givesDatabasesAndDropsAllItMadeAtTheEnd(String user) throws SQLException {
    TestSettings settings = external(user);
    String run;
    try (Services services = Services.open(settings.settings())) {
      PostgresDatabase database = services.postgres().createDatabase("Some Label");
      assertThat(database.name()).matches("kata_some_label_1_[0-9a-f]{6}");
      assertThat(database.jdbcUrl()).endsWith("?ApplicationName=kata");
      try (Connection owner = database.connectAsOwner();
          Connection student = database.connectAsStudent();
          Statement asOwner = owner.createStatement();
          Statement asStudent = student.createStatement()) {
        asOwner.execute("CREATE TABLE t (n serial, s text)");
        asStudent.execute("INSERT INTO t (s) VALUES ('é')");
        assertThatThrownBy(() -> asStudent.execute("CREATE TABLE mine (id int)"))
            .hasMessageContaining("permission denied");
        ResultSet rows = asStudent.executeQuery("SELECT pg_backend_pid()");
        rows.next();

        assertThat(services.postgres().terminateBackend(rows.getInt(1))).isTrue();

        assertThat(student.isValid(1)).isFalse();
      }
      assertThatTheOwnerMayEndTheStudentsBackend(database);
      run = database.name().substring(database.name().lastIndexOf('_'));
      assertThat(madeBy(run)).containsExactly(database.name(), "owner" + run, "student" + run);
    }

    assertThat(madeBy(run)).isEmpty();
    assertThat(settings.notices()).isEmpty();
  }

  @Test
  void letsTwoRunsShareTheServer() throws SQLException {
    try (Services first = Services.open(external("teacher").settings());
        Services second = Services.open(external("teacher").settings())) {
      PostgresDatabase one = first.postgres().createDatabase("same");
      PostgresDatabase other = second.postgres().createDatabase("same");

      assertThat(one.name()).isNotEqualTo(other.name());
      assertThat(one.student().user()).isNotEqualTo(other.student().user());
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      other.jdbcUrl(), one.student().user(), one.student().password()))
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  void keepsTheDatabaseWhenAsked() throws SQLException {
    TestSettings settings = external("teacher").with("KATA_KEEP", "1");
    PostgresDatabase database;
    try (Services services = Services.open(settings.settings())) {
      database = services.postgres().createDatabase("kept");
    }

    assertThat(settings.notices()).singleElement().asString().contains(database.name());
    database.connectAsOwner().close();
    query("DROP DATABASE " + database.name());
    query("DROP ROLE " + database.owner().user());
    query("DROP ROLE " + database.student().user());
  }

  @Test
  void saysWhenTheRoleMayNotMakeRoles() throws SQLException {
    query("CREATE ROLE pupil LOGIN");
    try (Services services = Services.open(external("pupil").settings())) {
      assertThatThrownBy(services::postgres)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessageStartingWith("The PostgreSQL at " + server)
          .hasMessageContaining("refuses to make roles: ")
          .hasMessageEndingWith(
              " Name a role in KATA_POSTGRES_URL that has CREATEDB and CREATEROLE.");
    } finally {
      query("DROP ROLE pupil");
    }
  }

  @Test
  void saysWhenNobodyAnswers() {
    TestSettings settings =
        TestSettings.in(Mode.EXTERNAL)
            .with(
                "KATA_POSTGRES_URL",
                "jdbc:postgresql://127.0.0.1:1/postgres?user=a&password=geheim");
    try (Services services = Services.open(settings.settings())) {
      assertThatThrownBy(services::postgres)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessage(
              "The PostgreSQL of KATA_POSTGRES_URL (jdbc:postgresql://127.0.0.1:1/postgres) cannot be"
                  + " reached as a: Connection to 127.0.0.1:1 refused. Check that the hostname and"
                  + " port are correct and that the postmaster is accepting TCP/IP connections."
                  + " Start it, mend the URL, or set KATA_SERVICES=embedded.");
    }
  }

  @Test
  void saysThatTheUrlIsMissing() {
    try (Services services = Services.open(TestSettings.in(Mode.EXTERNAL).settings())) {
      assertThatThrownBy(services::postgres)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessage(
              "KATA_SERVICES is external but KATA_POSTGRES_URL is not set: set it to the JDBC URL of a"
                  + " role that may create databases and roles, such as"
                  + " jdbc:postgresql://localhost:5432/postgres?user=postgres&password=secret.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres://localhost/x", "jdbc:postgresql://localhost:5432/postgres"})
  void saysHowTheUrlIsWritten(String url) {
    TestSettings settings = TestSettings.in(Mode.EXTERNAL).with("KATA_POSTGRES_URL", url);
    try (Services services = Services.open(settings.settings())) {
      assertThatThrownBy(services::postgres)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessageStartingWith("KATA_POSTGRES_URL is ")
          .hasMessageEndingWith(
              ": write it such as"
                  + " jdbc:postgresql://localhost:5432/postgres?user=postgres&password=secret.");
    }
  }

  private static void assertThatTheOwnerMayEndTheStudentsBackend(PostgresDatabase database)
      throws SQLException {
    try (Connection owner = database.connectAsOwner();
        Connection student = database.connectAsStudent();
        Statement asOwner = owner.createStatement();
        Statement asStudent = student.createStatement()) {
      assertThatThrownBy(() -> asStudent.execute("SET ROLE " + database.owner().user()))
          .hasMessageContaining("permission denied to set role");

      asOwner.execute(
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '"
              + database.student().user()
              + "'");

      assertThat(student.isValid(1)).isFalse();
    }
  }

  /** Tests beside this one make databases and roles of their own, so only one run's are told. */
  private static List<String> madeBy(String run) throws SQLException {
    return query(
        "SELECT name FROM (SELECT datname FROM pg_database UNION ALL SELECT rolname FROM pg_roles)"
            + " AS made (name) WHERE name LIKE '%\\"
            + run
            + "' ORDER BY name");
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server, "postgres", "");
        Statement statement = connection.createStatement()) {
      List<String> found = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
