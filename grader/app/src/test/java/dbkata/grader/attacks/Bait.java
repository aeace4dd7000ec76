package dbkata.grader.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What shows that an attack got out: a file that it wants to make and a file that it wants to read.
 *
 * @param mark a path at which nothing may ever stand
 * @param secret a file whose text may never come out
 * @param word the text in that file
 */
record Bait(Path mark, Path secret, String word) {
  /** Lay it out in a folder of its own, which everybody may read and write. */
  static Bait in(Path folder) throws IOException {
    String word = "secret-" + UUID.randomUUID();
    Path secret = Files.writeString(folder.resolve("secret.txt"), word);
    return new Bait(folder.resolve("mark"), secret, word);
  }

  /** Put its paths where an attack names them. */
  String putInto(String text) {
    return text.replace("@MARK@", mark.toString()).replace("@SECRET@", secret.toString());
  }

  /** Tell whether something stands where nothing may. */
  boolean isMarked() {
    return Files.exists(mark);
  }
}
