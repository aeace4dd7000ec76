package dbkata.testkit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keep back the statements with which SQLite, or its driver, would open a file of the student's
 * choice.
 *
 * <p>{@code backup to} and {@code restore from} never reach SQLite: <a
 * href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">the driver carries them
 * out</a>. The others fail in SQLite as well, since nothing can be attached; here they get a
 * sentence.
 */
final class OtherFiles {
  private static final Pattern OPENS_A_FILE =
      Pattern.compile(
          "(?is)(?:\\s++|;|--[^\n]*+|/\\*.*?\\*/)*+(attach|vacuum|backup|restore)\\b.*");

  private OtherFiles() {}

  /**
   * Look at a statement before it is sent.
   *
   * @throws IllegalStateException if it would open another file
   */
  static void refuse(String sql) {
    Matcher statement = OPENS_A_FILE.matcher(sql);
    if (statement.matches()) {
      throw new IllegalStateException(
          statement.group(1).toUpperCase(Locale.ROOT)
              + " works with another file than the one that the exercise gives you: use that one");
    }
  }
}
