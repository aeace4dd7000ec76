package dbkata.services;

import java.util.ArrayList;
import java.util.List;

/**
 * Word the SQL that makes the two roles and fences each database.
 *
 * <p>Names and passwords come from the kit, never from a student: letters, digits, underscores.
 */
public final class PostgresRoles {
  /**
   * How many connections student code may hold at once; the server has 100, so tests always get
   * theirs.
   */
  private static final int STUDENT_CONNECTIONS = 50;

  /** The name of the database in a prepared server that only wants its own name. */
  public static final String SPARE = "kata_spare";

  private PostgresRoles() {}

  /**
   * Make the roles with their time-outs.
   *
   * <p>A stuck lock becomes "canceling statement due to lock timeout" after 5 s for either role,
   * and a student's statement ends after 9 s, so that nothing hangs, and the database says so
   * before the test is stopped at 10 s.
   *
   * <p>The owner is a member of the student, so that the tests may end the student's connections
   * without an administrator: <a
   * href="https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADMIN-SIGNAL">Server
   * Signaling Functions</a>. It gives the student nothing.
   */
  public static List<String> creation(Credentials owner, Credentials student) {
    List<String> statements = new ArrayList<>();
    statements.add(role(owner, ""));
    statements.add(role(student, " CONNECTION LIMIT " + STUDENT_CONNECTIONS));
    statements.add("ALTER ROLE " + owner.user() + " SET lock_timeout = '5s'");
    statements.addAll(timeouts(student));
    statements.add("GRANT " + student.user() + " TO " + owner.user());
    return statements;
  }

  private static List<String> timeouts(Credentials student) {
    return List.of(
        "ALTER ROLE " + student.user() + " SET lock_timeout = '5s'",
        "ALTER ROLE " + student.user() + " SET statement_timeout = '9s'");
  }

  /**
   * Make the student's role again what it was: <a
   * href="https://www.postgresql.org/docs/current/sql-alterrole.html">any role may change its own
   * settings and password</a>, for every database of the server.
   */
  static List<String> restoration(Credentials student) {
    List<String> statements = new ArrayList<>();
    statements.add("ALTER ROLE " + student.user() + " RESET ALL");
    statements.add("ALTER ROLE " + student.user() + " PASSWORD '" + student.password() + "'");
    statements.addAll(timeouts(student));
    return statements;
  }

  /** Open schema public of the current database to its owner, and its rows to the student. */
  public static List<String> grantsInside(Credentials owner, Credentials student) {
    String defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner.user() + " IN SCHEMA public ";
    return List.of(
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE ON SCHEMA public TO " + student.user(),
        defaults + "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + student.user(),
        defaults + "GRANT USAGE, SELECT ON SEQUENCES TO " + student.user());
  }

  /** Make the roles; an administrator who is no superuser joins them, to act for them. */
  static List<String> creation(PostgresEngine engine) {
    List<String> statements = new ArrayList<>(creation(engine.owner(), engine.student()));
    for (Credentials role : List.of(engine.owner(), engine.student())) {
      statements.add(
          "DO $$ BEGIN IF current_setting('is_superuser') = 'off' THEN GRANT "
              + role.user()
              + " TO CURRENT_USER; END IF; END $$");
    }
    return statements;
  }

  static List<String> removal(PostgresEngine engine) {
    return List.of(
        "DROP ROLE IF EXISTS " + engine.owner().user(),
        "DROP ROLE IF EXISTS " + engine.student().user());
  }

  /**
   * Sort text by code points in each mode, so that an ORDER BY gives the same rows everywhere.
   *
   * <p>The prepared template has PostgreSQL 17's builtin C.UTF-8 already and is copied as files,
   * which is quicker for small databases: <a
   * href="https://www.postgresql.org/docs/current/sql-createdatabase.html">CREATE DATABASE</a>.
   */
  static String databaseCreation(PostgresEngine engine, String name, int majorVersion) {
    String create = "CREATE DATABASE \"" + name + "\" OWNER " + engine.owner().user();
    if (engine.state() == PostgresEngine.State.PREPARED) {
      return create + " TEMPLATE template1 STRATEGY FILE_COPY";
    }
    String locale =
        majorVersion >= 17
            ? "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"
            : "LOCALE_PROVIDER libc LOCALE 'C'";
    return create + " TEMPLATE template0 ENCODING 'UTF8' " + locale;
  }

  static List<String> databaseGrants(PostgresEngine engine, String name) {
    return List.of(
        "REVOKE ALL ON DATABASE \""
            + name
            + "\" FROM PUBLIC; GRANT CONNECT ON DATABASE \""
            + name
            + "\" TO "
            + engine.student().user());
  }

  private static String role(Credentials role, String limits) {
    return "CREATE ROLE "
        + role.user()
        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '"
        + role.password()
        + "'"
        + limits;
  }
}
