package dbkata.grader.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tell by content, not by time, whether something was made from the same files. */
final class Fingerprint {
  /** Enough of SHA-256 to never meet by chance. */
  private static final int BYTES = 12;

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Fingerprint add(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
    return this;
  }

  /** Add a file's name below a root and its content. */
  Fingerprint add(Path root, Path file) throws IOException {
    add(ExerciseFolder.relative(root, file));
    byte[] bytes = Files.readAllBytes(file);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
    return this;
  }

  /** Add every file below a root. */
  Fingerprint addAll(Path root) throws IOException {
    for (Path file : ExerciseFolder.files(root)) {
      add(root, file);
    }
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
