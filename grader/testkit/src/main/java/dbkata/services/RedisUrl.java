package dbkata.services;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Split a <a href="https://www.iana.org/assignments/uri-schemes/prov/redis">redis URL</a>.
 *
 * @param host the host's name or address
 * @param port the port, 6379 when the URL has none
 * @param user the user to authenticate as, or null for the default one
 * @param password the password, or null when there is none
 * @param database the database's number, 0 when the URL has none
 */
public record RedisUrl(
    String host, int port, @Nullable String user, @Nullable String password, int database) {
  private static final int DEFAULT_PORT = 6379;

  /** Split a URL; throw IllegalArgumentException when it is not Redis's. */
  public static RedisUrl parse(String text) {
    try {
      URI uri = new URI(text);
      if (!"redis".equals(uri.getScheme()) || uri.getHost() == null) {
        throw new IllegalArgumentException("neither redis: nor a host");
      }
      String path = uri.getPath().replaceFirst("^/", "");
      int database = path.isEmpty() ? 0 : Integer.parseInt(path);
      int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
      // The user may be left out: redis://:password@host.
      String[] login = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
      String user = login.length < 2 || login[0].isEmpty() ? null : login[0];
      String password = login.length == 0 ? null : login[login.length - 1];
      return new RedisUrl(uri.getHost(), port, user, password, database);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not of the form redis://[user:password@]host:port[/db]", e);
    }
  }

  /** Hide the password: records end up in logs and failure messages. */
  @Override
  public String toString() {
    return host + ":" + port + "/" + database;
  }
}
