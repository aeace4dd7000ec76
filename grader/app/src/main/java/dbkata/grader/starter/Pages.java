package dbkata.grader.starter;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages whose links lead somewhere.
 *
 * @param paths the starter's files
 */
record Pages(Set<String> paths) {
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\\[]+)\\]\\(([^)\\s:#]+)(#[^)\\s]*)?\\)");

  /** Turn each link to a file that is not there into its text. */
  String withoutDeadLinks(String page, String text) {
    return LINK.matcher(text)
        .replaceAll(
            link ->
                Matcher.quoteReplacement(
                    leadsSomewhere(page, link.group(2)) ? link.group() : link.group(1)));
  }

  private boolean leadsSomewhere(String page, String target) {
    String path = Path.of(page).resolveSibling(target).normalize().toString().replace('\\', '/');
    return paths.contains(path) || paths.stream().anyMatch(it -> it.startsWith(path + "/"));
  }
}
