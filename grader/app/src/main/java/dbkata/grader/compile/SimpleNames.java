package dbkata.grader.compile;

import static java.util.regex.Matcher.quoteReplacement;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Shorten {@code java.lang.String} to {@code String}, as javac does on the command line but not for
 * programs that call it.
 */
final class SimpleNames {
  private static final Pattern QUALIFIED =
      Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(\\p{Lu}\\w*(?:\\.\\p{Lu}\\w*)*)");

  private SimpleNames() {}

  /** Shorten each name that still means one class alone. */
  static String in(String message) {
    Map<String, Set<String>> qualifiedBySimple =
        QUALIFIED
            .matcher(message)
            .results()
            .collect(groupingBy(it -> it.group(1), mapping(MatchResult::group, toSet())));
    return QUALIFIED
        .matcher(message)
        .replaceAll(it -> quoteReplacement(shortest(it, qualifiedBySimple)));
  }

  private static String shortest(MatchResult name, Map<String, Set<String>> qualifiedBySimple) {
    String simple = name.group(1);
    return qualifiedBySimple.getOrDefault(simple, Set.of()).size() == 1 ? simple : name.group();
  }
}
