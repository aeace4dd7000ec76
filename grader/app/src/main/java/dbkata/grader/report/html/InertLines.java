package dbkata.grader.report.html;

import java.util.regex.Pattern;

/**
 * Breaks what a CI system would obey in a page that is printed to its log.
 *
 * <p>GitHub obeys lines that begin with {@code ::}, whatever space stands before, and {@code
 * ##[error]} anywhere; Azure {@code ##vso[...]}, TeamCity {@code ##teamcity[...]}. A character
 * reference breaks them, and a browser shows the same as before.
 */
public final class InertLines {
  private static final Pattern COMMAND = Pattern.compile("(?m)^([\\s\\p{Z}&&[^\n]]*+):(?=:)");
  private static final Pattern TAGGED_COMMAND = Pattern.compile("#(?=#\\w*\\[)");

  private InertLines() {}

  /** Give the same page without commands. */
  public static String of(String html) {
    String tagless = TAGGED_COMMAND.matcher(html).replaceAll("&#35;");
    return COMMAND.matcher(tagless).replaceAll("$1&#58;");
  }
}
