package dbkata.services.external;

import dbkata.services.Credentials;
import dbkata.services.PostgresEngine;
import dbkata.services.PostgresUrl;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reach the PostgreSQL of {@code KATA_POSTGRES_URL}. */
final class ExternalPostgres {
  private static final String NAME = "KATA_POSTGRES_URL";
  private static final String EXAMPLE =
      "jdbc:postgresql://localhost:5432/postgres?user=postgres&password=secret";

  /** The exercises' SQL stays within 15, which also closed schema public to everybody. */
  private static final int OLDEST_VERSION = 15;

  private ExternalPostgres() {}

  static PostgresEngine reach(Settings settings) {
    Target target = Target.of(settings);
    requireUsable(target);
    String run = random(3);
    return new PostgresEngine(
        target.url,
        target.admin,
        new Credentials("owner_" + run, random(16)),
        new Credentials("student_" + run, random(16)),
        "_" + run,
        PostgresEngine.State.FOREIGN,
        () -> {});
  }

  private static void requireUsable(Target target) {
    // In seconds; a person should not wait longer than 3 for the sentence.
    Properties properties = new Properties();
    properties.putAll(Map.of("connectTimeout", "2", "loginTimeout", "2"));
    properties.put("user", target.admin.user());
    properties.put("password", target.admin.password());
    try (Connection connection = DriverManager.getConnection(target.url.toString(), properties)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_VERSION) {
        throw new ServicesException(
            "The PostgreSQL of "
                + NAME
                + " ("
                + target.url
                + ") is version "
                + version
                + ": the exercises need "
                + OLDEST_VERSION
                + " or newer.");
      }
    } catch (SQLException e) {
      throw new ServicesException(
          "The PostgreSQL of "
              + NAME
              + " ("
              + target.url
              + ") cannot be reached as "
              + target.admin.user()
              + ": "
              + e.getMessage()
              + " Start it, mend the URL, or set KATA_SERVICES=embedded.",
          e);
    }
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Name the server without credentials, and the administrator apart from it. */
  private record Target(PostgresUrl url, Credentials admin) {
    static Target of(Settings settings) {
      String text =
          settings
              .get(NAME)
              .orElseThrow(
                  () ->
                      new ServicesException(
                          "KATA_SERVICES is external but "
                              + NAME
                              + " is not set: set it to the JDBC URL of a role that may create"
                              + " databases and roles, such as "
                              + EXAMPLE
                              + "."));
      try {
        return parse(PostgresUrl.parse(text));
      } catch (IllegalArgumentException e) {
        throw new ServicesException(
            NAME + " is " + e.getMessage() + ": write it such as " + EXAMPLE + ".", e);
      }
    }

    private static Target parse(PostgresUrl url) {
      Map<String, String> parameters = parameters(url.parameters());
      Optional<String> user = Optional.ofNullable(parameters.remove("user"));
      Optional<String> password = Optional.ofNullable(parameters.remove("password"));
      String rest =
          parameters.entrySet().stream()
              .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
              .collect(Collectors.joining("&", "?", ""));
      return new Target(
          new PostgresUrl(
              url.server(),
              url.database().isEmpty() ? "postgres" : url.database(),
              parameters.isEmpty() ? "" : rest),
          new Credentials(
              decode(user.orElseThrow(() -> new IllegalArgumentException("lacking user=..."))),
              decode(password.orElse(""))));
    }

    private static Map<String, String> parameters(String query) {
      Map<String, String> parameters = new TreeMap<>();
      if (query.length() > 1) {
        for (String pair : query.substring(1).split("&", -1)) {
          String[] parts = pair.split("=", 2);
          parameters.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
      }
      return parameters;
    }

    private static String decode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }
}
