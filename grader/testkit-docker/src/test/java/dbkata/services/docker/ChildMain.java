package dbkata.services.docker;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import dbkata.services.PostgresDatabase;
import dbkata.services.PostgresUrl;
import dbkata.services.Services;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.DockerClientFactory;

/**
 * A run that makes a database in a container, prints the container's id and ends with its standard
 * input; it fails where an earlier run has left a database.
 */
final class ChildMain {
  private ChildMain() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    System.setProperty("kata.services", "docker");
    Services services = Services.fromEnvironment();
    PostgresDatabase database = services.postgres().createDatabase("child");
    requireNoOther(database);
    System.out.println(containerBehind(database));
    while (System.in.read() >= 0) {
      // until it is closed
    }
  }

  private static void requireNoOther(PostgresDatabase database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT count(*) FROM pg_database WHERE datname LIKE 'kata%'")) {
      rows.next();
      if (rows.getInt(1) != 1) {
        throw new IllegalStateException(rows.getInt(1) + " databases");
      }
    }
  }

  private static String containerBehind(PostgresDatabase database) {
    String server = PostgresUrl.parse(database.jdbcUrl()).server();
    for (Container container : DockerClientFactory.lazyClient().listContainersCmd().exec()) {
      for (ContainerPort port : container.getPorts()) {
        if (port.getPublicPort() != null && server.endsWith(":" + port.getPublicPort() + "/")) {
          return container.getId();
        }
      }
    }
    throw new IllegalStateException("no container at " + server);
  }
}
