package dbkata.services;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Split a JDBC URL of PostgreSQL so that its database can be changed.
 *
 * @param server up to and with the slash before the database, such as {@code
 *     jdbc:postgresql://127.0.0.1:5432/}
 * @param database the database's name
 * @param parameters the question mark and what follows it, or nothing
 */
public record PostgresUrl(String server, String database, String parameters) {
  private static final Pattern SHAPE =
      Pattern.compile("(jdbc:postgresql://[^/?]+/)([^/?]*)(\\?.*)?");

  /** Split a URL; throw IllegalArgumentException when it is not PostgreSQL's. */
  public static PostgresUrl parse(String url) {
    Matcher matcher = SHAPE.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not of the form jdbc:postgresql://host:port/database");
    }
    String parameters = matcher.group(3);
    return new PostgresUrl(
        matcher.group(1), matcher.group(2), parameters == null ? "" : parameters);
  }

  /** Point at another database of the same server. */
  public PostgresUrl withDatabase(String name) {
    return new PostgresUrl(server, name, parameters);
  }

  /** Give the URL in one piece. */
  @Override
  public String toString() {
    return server + database + parameters;
  }
}
