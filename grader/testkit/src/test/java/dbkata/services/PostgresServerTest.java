package dbkata.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final Services SERVICES = Services.open(TestSettings.in(Mode.EMBEDDED).settings());
  private static PostgresDatabase database;

  @BeforeAll
  static void makeATable() throws SQLException {
    database = SERVICES.postgres().createDatabase("Postgres ServerTest; \"'");
    asOwner("CREATE TABLE book (id bigint GENERATED ALWAYS AS IDENTITY, n serial, title text)");
  }

  @AfterAll
  static void stop() {
    SERVICES.close();
  }

  @Test
  void namesADatabaseAfterItsLabel() {
    assertThat(database.name()).isEqualTo("kata_postgres_servertest__1");
  }

  @Test
  void keepsRowsOfOneDatabaseOutOfAnother() throws SQLException {
    PostgresDatabase other = SERVICES.postgres().createDatabase("x".repeat(100));

    try (Connection connection = other.connectAsOwner();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM book"))
          .hasMessageContaining("relation \"book\" does not exist");
    }
    SERVICES.postgres().dropDatabase(other);
    assertThatThrownBy(other::connectAsOwner).hasMessageContaining("does not exist");
  }

  @Test
  void whatTheStudentChangedAboutItsRoleIsGoneInTheNextDatabase() throws SQLException {
    PostgresDatabase spoilt = SERVICES.postgres().createDatabase("spoilt");
    try (Connection connection = spoilt.connectAsStudent();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE CURRENT_USER SET search_path = nowhere");
      statement.execute("ALTER ROLE CURRENT_USER SET default_transaction_read_only = on");
      statement.execute("ALTER ROLE CURRENT_USER SET statement_timeout = 0");
      statement.execute("ALTER ROLE CURRENT_USER PASSWORD 'mine'");
    }
    assertThatThrownBy(spoilt::connectAsStudent).hasMessageContaining("password");

    PostgresDatabase next = SERVICES.postgres().createDatabase("next");

    try (Connection connection = next.connectAsStudent();
        Statement statement = connection.createStatement();
        ResultSet settings =
            statement.executeQuery(
                "SELECT current_setting('search_path'), current_setting('statement_timeout'),"
                    + " current_setting('default_transaction_read_only')")) {
      settings.next();
      assertThat(settings.getString(1)).isEqualTo("\"$user\", public");
      assertThat(settings.getString(2)).isEqualTo("9s");
      assertThat(settings.getString(3)).isEqualTo("off");
    }
    SERVICES.postgres().dropDatabase(spoilt);
    SERVICES.postgres().dropDatabase(next);
  }

  @Test
  void letsTheStudentReadAndWriteRowsOfTheOwnersTables() throws SQLException {
    asStudent("INSERT INTO book (title) VALUES ('Emma')");
    asStudent("UPDATE book SET title = 'Persuasion' WHERE title = 'Emma'");

    assertThat(asStudent("SELECT title FROM book WHERE title = 'Persuasion'"))
        .isEqualTo("Persuasion");
    asStudent("DELETE FROM book");
    assertThat(asStudent("SELECT count(*) FROM book")).isEqualTo("0");
  }

  @Test
  void refusesTheStudentEveryDefinition() {
    for (String sql :
        new String[] {
          "CREATE TABLE mine (id int)",
          "CREATE TEMPORARY TABLE mine (id int)",
          "CREATE SCHEMA mine",
          "TRUNCATE book",
          "CREATE DATABASE mine",
          "CREATE ROLE mine"
        }) {
      assertThatThrownBy(() -> asStudent(sql))
          .as(sql)
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
    assertThatThrownBy(() -> asStudent("DROP TABLE book")).hasMessageContaining("must be owner");
  }

  @Test
  void givesNeitherRoleAnyPowerOverTheServer() throws SQLException {
    assertThat(
            asOwner(
                "SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles WHERE rolname IN"
                    + " ('owner', 'student') AND NOT rolsuper AND NOT rolcreatedb AND NOT"
                    + " rolcreaterole AND NOT rolreplication AND NOT rolbypassrls"))
        .isEqualTo("owner,student");
    assertThatThrownBy(() -> asOwner("COPY book TO PROGRAM 'cat'"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void letsNobodyIntoTheAdministratorsDatabase() {
    String url = PostgresUrl.parse(database.jdbcUrl()).withDatabase("template1").toString();
    for (Credentials role : new Credentials[] {database.owner(), database.student()}) {
      assertThatThrownBy(() -> DriverManager.getConnection(url, role.user(), role.password()))
          .hasMessageContaining("permission denied for database \"template1\"");
    }
  }

  @Test
  void asksForThePassword() {
    assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "owner", "wrong"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void doesNotShowPasswordsOfCredentials() {
    assertThat(database.toString()).doesNotContain(database.owner().password());
  }

  @Test
  void endsTheBackendOfAStudent() throws SQLException {
    try (Connection connection = database.connectAsStudent();
        Statement statement = connection.createStatement()) {
      int pid = Integer.parseInt(first(statement, "SELECT pg_backend_pid()"));

      assertThat(SERVICES.postgres().terminateBackend(pid)).isTrue();

      assertThatThrownBy(() -> statement.executeQuery("SELECT 1"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57P01"));
      assertThat(SERVICES.postgres().terminateBackend(pid)).isFalse();
    }
  }

  @Test
  void letsTheOwnerEndTheStudentsBackendsButNotTheOtherWayRound() throws SQLException {
    try (Connection owner = database.connectAsOwner();
        Connection student = database.connectAsStudent();
        Statement asOwner = owner.createStatement();
        Statement asStudent = student.createStatement()) {
      String owners = first(asOwner, "SELECT pg_backend_pid()");
      String students = first(asStudent, "SELECT pg_backend_pid()");

      assertThatThrownBy(() -> asStudent.execute("SELECT pg_terminate_backend(" + owners + ")"))
          .hasMessageContaining("permission denied to terminate process");
      assertThat(first(asOwner, "SELECT pg_terminate_backend(" + students + ", 5000)"))
          .isEqualTo("t");
      assertThat(student.isValid(1)).isFalse();
    }
  }

  @Test
  void givesTheStudentNothingOfTheOwners() throws SQLException {
    assertThatThrownBy(() -> asStudent("SET ROLE owner"))
        .hasMessageContaining("permission denied to set role");
    assertThatThrownBy(() -> asStudent("GRANT student TO owner"))
        .hasMessageContaining("permission denied to grant role");
    assertThat(asStudent("SELECT pg_has_role('student', 'owner', 'MEMBER')")).isEqualTo("f");
    assertThat(
            asStudent(
                "SELECT count(*) FROM pg_auth_members WHERE admin_option AND"
                    + " member IN ('owner'::regrole, 'student'::regrole)"))
        .isEqualTo("0");
  }

  @Test
  void letsAStuckLockEndWithItsName() throws SQLException {
    assertThat(asStudent("SHOW lock_timeout")).isEqualTo("5s");
    assertThat(asStudent("SHOW statement_timeout")).isEqualTo("9s");
    assertThat(asOwner("SHOW lock_timeout")).isEqualTo("5s");
    asOwner("CREATE TABLE IF NOT EXISTS shelf (id int)");
    try (Connection owner = database.connectAsOwner();
        Connection student = database.connectAsStudent();
        Statement locking = owner.createStatement();
        Statement waiting = student.createStatement()) {
      owner.setAutoCommit(false);
      locking.execute("LOCK TABLE shelf");
      waiting.execute("SET lock_timeout = '10ms'");

      assertThatThrownBy(() -> waiting.execute("INSERT INTO shelf VALUES (1)"))
          .hasMessageContaining("canceling statement due to lock timeout");
      owner.rollback();
    }
  }

  @Test
  void sortsTextByCodePoints() throws SQLException {
    assertThat(
            asStudent(
                "SELECT string_agg(t, ' ' ORDER BY t) FROM (VALUES ('b'), ('B'), ('a'), ('é'), ('Z'))"
                    + " AS v(t)"))
        .isEqualTo("B Z a b é");
    assertThat(asStudent("SELECT upper('é')")).isEqualTo("É");
  }

  @Test
  void saysInOneSentenceWhatFailed() {
    PostgresDatabase wrong =
        new PostgresDatabase(database.jdbcUrl(), "a\"b", database.owner(), database.student());

    assertThatThrownBy(() -> SERVICES.postgres().dropDatabase(wrong))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessageContaining("cannot drop the database a\"b: ");
  }

  private static String asOwner(String sql) throws SQLException {
    try (Connection connection = database.connectAsOwner();
        Statement statement = connection.createStatement()) {
      return first(statement, sql);
    }
  }

  private static String asStudent(String sql) throws SQLException {
    try (Connection connection = database.connectAsStudent();
        Statement statement = connection.createStatement()) {
      return first(statement, sql);
    }
  }

  private static String first(Statement statement, String sql) throws SQLException {
    if (!statement.execute(sql)) {
      return "";
    }
    try (ResultSet rows = statement.getResultSet()) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
