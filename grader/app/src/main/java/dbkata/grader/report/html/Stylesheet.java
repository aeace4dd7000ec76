package dbkata.grader.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The page's only style sheet.
 *
 * @param css its text
 */
record Stylesheet(String css) {
  /** Load it from beside this class. */
  static Stylesheet load() {
    try (InputStream file = Stylesheet.class.getResourceAsStream("report.css")) {
      byte[] bytes = Objects.requireNonNull(file, "report.css").readAllBytes();
      return new Stylesheet(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The report's style sheet report.css cannot be read.", e);
    }
  }

  /** Give the policy under which a browser takes this style sheet and nothing else at all. */
  String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + hash()
        + "'; base-uri 'none'; form-action 'none'";
  }

  private String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
