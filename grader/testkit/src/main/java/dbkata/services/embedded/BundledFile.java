package dbkata.services.embedded;

import dbkata.services.ServicesException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.jar.JarEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Find a file inside a jar of the class path.
 *
 * @param fingerprint tells one version of the file from another
 * @param version the version in the jar's name, or nothing
 */
record BundledFile(URL url, String fingerprint, String version) {
  private static final Pattern JAR_VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)*)\\.jar!");

  /**
   * Find a resource at the root of a jar.
   *
   * @param artifact what to add to the class path when it is missing, for the message
   */
  static BundledFile find(String resource, String artifact) {
    URL url = BundledFile.class.getResource("/" + resource);
    if (url == null) {
      throw new ServicesException(
          resource
              + " is not on the class path: add "
              + artifact
              + " to the dependencies, or set KATA_SERVICES=external or KATA_SERVICES=docker.");
    }
    try {
      Matcher version = JAR_VERSION.matcher(url.toString());
      return new BundledFile(url, fingerprint(url), version.find() ? version.group(1) : "");
    } catch (IOException e) {
      throw new ServicesException("The file " + url + " cannot be read: " + e.getMessage(), e);
    }
  }

  InputStream open() throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  private static String fingerprint(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      @Nullable JarEntry entry = jar.getJarEntry();
      if (entry != null && entry.getCrc() >= 0) {
        return Long.toHexString(entry.getCrc());
      }
    }
    connection.getInputStream().close();
    return Long.toHexString(connection.getContentLengthLong());
  }
}
