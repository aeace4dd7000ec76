package dbkata.grader.collect;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Word names, sizes and failures for a person. */
final class Words {
  private static final int LONGEST = 200;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private Words() {}

  /** Replace what would do something to a terminal, and cut what nobody reads. */
  static String clean(String text) {
    String plain = UNPRINTABLE.matcher(text).replaceAll("?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
  }

  /** Name a path of a submission; the top has no name. */
  static String name(String path) {
    return path.isEmpty() ? "the submission" : clean(path);
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Fold letters as file systems do that do not tell capital letters from small ones. */
  static String fold(String path) {
    return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Compare texts whose lines may end as on Windows. */
  static boolean sameLines(String one, String other) {
    return one.lines().toList().equals(other.lines().toList());
  }

  /** Round a number of bytes up: {@code 257 KiB}, {@code 2.1 MiB}. */
  static String size(long bytes) {
    long kibibytes = (bytes + 1023) / 1024;
    return kibibytes < 1024
        ? kibibytes + " KiB"
        : String.format(Locale.ROOT, "%.1f MiB", kibibytes / 1024.0).replace(".0 ", " ");
  }

  /** Say why something cannot be read; of forbidden files the JDK tells the path alone. */
  static String why(IOException e) {
    return e instanceof AccessDeniedException
        ? "its permissions forbid it"
        : clean(String.valueOf(e.getMessage()));
  }
}
