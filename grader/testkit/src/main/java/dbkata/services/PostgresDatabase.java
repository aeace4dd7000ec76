package dbkata.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Name a database and the two plain roles that may use it.
 *
 * @param jdbcUrl its URL, without user and password
 * @param name its name on the server
 * @param owner the role of the tests: owns the database and may do anything inside it
 * @param student the role of the student's code: reads and writes rows, defines nothing
 */
public record PostgresDatabase(
    String jdbcUrl, String name, Credentials owner, Credentials student) {
  /** Connect as the tests. */
  public Connection connectAsOwner() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, owner.user(), owner.password());
  }

  /** Connect as the student's code. */
  public Connection connectAsStudent() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, student.user(), student.password());
  }
}
