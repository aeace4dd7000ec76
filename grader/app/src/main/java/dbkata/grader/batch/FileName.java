package dbkata.grader.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Name a student's file so that any file system and any link takes it. */
final class FileName {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
  private static final int LONGEST = 40;
  private static final int BYTES = 5;

  private FileName() {}

  /**
   * A plain id as it is; of any other what is plain in it, and a code that tells it from others.
   */
  static String of(String id) {
    if (PLAIN.matcher(id).matches()) {
      return id;
    }
    String plain =
        id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^-+", "");
    return plain.substring(0, Math.min(LONGEST, plain.length())) + "." + code(id);
  }

  private static String code(String id) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
