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
public record Stylesheet(String css) {
  /** Load it from beside this class. */
  public static Stylesheet load() {
    try (InputStream file = Stylesheet.class.getResourceAsStream("report.css")) {
      byte[] bytes = Objects.requireNonNull(file, "report.css").readAllBytes();
      return new Stylesheet(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The report's style sheet report.css cannot be read.", e);
    }
  }

  /** Add what another page of the family needs besides. */
  public Stylesheet and(String more) {
    return new Stylesheet(css + more);
  }

  /** Give the policy under which a browser takes this style sheet and nothing else at all. */
  public String policy() {
    return "default-src 'none'; style-src " + source(css) + "; base-uri 'none'; form-action 'none'";
  }

  /** Give the policy under which it takes one script besides. */
  public String policyWith(String script) {
    return policy() + "; script-src " + source(script);
  }

  private static String source(String text) {
    return "'sha256-" + hash(text) + "'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
