package dbkata.services.embedded;

import dbkata.services.PostgresDatabase;
import dbkata.services.Services;
import dbkata.services.ServicesException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Stand for a Maven run in {@link LifecycleTest}: start both engines, tell what runs, and wait.
 *
 * <p>Prints {@code url <jdbc url>}, {@code password <the owner's>}, {@code process <pid>} for each
 * process that it has started, and {@code ready}; or {@code error} and one sentence.
 */
public final class ChildMain {
  private ChildMain() {}

  /** Run until standard input ends. */
  public static void main(String[] arguments) throws IOException, SQLException {
    try {
      Services services = Services.fromEnvironment();
      PostgresDatabase database = services.postgres().createDatabase("child");
      services.redis();
      try (Connection connection = database.connectAsOwner()) {
        connection.createStatement().execute("CREATE TABLE t (id int)");
      }
      System.out.println("url " + database.jdbcUrl());
      System.out.println("password " + database.owner().password());
      ProcessHandle.current()
          .descendants()
          .forEach(process -> System.out.println("process " + process.pid()));
      System.out.println("ready");
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (ServicesException e) {
      System.out.println("error " + e.getMessage());
    }
  }
}
