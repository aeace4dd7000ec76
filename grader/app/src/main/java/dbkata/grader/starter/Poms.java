package dbkata.grader.starter;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maven's files without what a starter does not have. The rest stays as it is written, comments and
 * all: students read them.
 *
 * @param paths the starter's files
 */
record Poms(Set<String> paths) {
  /** Profiles that only maintainers call, by their ids. */
  static final Set<String> MAINTAINERS =
      Set.of("kit", "mutation", "soak", "release", "formatter-too-old");

  private static final Pattern MODULE = Pattern.compile("[ \\t]*<module>([^<]+)</module>\\R");
  private static final Pattern PROFILE =
      Pattern.compile("[ \\t]*<profile>.*?<id>([^<]+)</id>.*?</profile>\\R", Pattern.DOTALL);
  private static final Pattern EMPTY =
      Pattern.compile("\\R?[ \\t]*<(profiles|modules)>\\s*</\\1>(?=\\R)");

  /** Take away modules that are not there, and the maintainers' profiles. */
  String withoutWhatIsMissing(String pom) {
    String profiles = keep(PROFILE, pom, id -> !MAINTAINERS.contains(id));
    String modules = keep(MODULE, profiles, folder -> paths.contains(folder + "/pom.xml"));
    return EMPTY.matcher(modules).replaceAll("");
  }

  private static String keep(Pattern pattern, String text, Predicate<String> kept) {
    return pattern.matcher(text).replaceAll(match -> kept.test(match.group(1)) ? whole(match) : "");
  }

  private static String whole(MatchResult match) {
    return Matcher.quoteReplacement(match.group());
  }
}
