package dbkata.grader.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do to a copy so that it looks like their own. */
final class Disguise {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

  /** Names of variables after their types, or in front of a colon or an equals sign. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\b(?:[A-Z]\\w*(?:<\\w+>)?|long|int|boolean|String) ([a-z]\\w*)(?= ?[=:;,)])");

  private static final String KEPT = "dataSource|id|title|note|done|word";

  private Disguise() {}

  /** Call every variable otherwise. */
  static String renamed(String source) {
    String text = source;
    List<String> names = new ArrayList<>();
    Matcher found = VARIABLE.matcher(source);
    while (found.find()) {
      if (!found.group(1).matches(KEPT) && !names.contains(found.group(1))) {
        names.add(found.group(1));
      }
    }
    for (int i = 0; i < names.size(); i++) {
      text = text.replaceAll("(?<!\\.)\\b" + names.get(i) + "\\b(?! ?\\()", "thing" + i);
    }
    return text;
  }

  /** Put the members of the class in another order. */
  static String reordered(String source, long seed) {
    int open = source.indexOf('{', source.indexOf("public class"));
    int close = source.lastIndexOf('}');
    List<String> members = members(source.substring(open + 1, close));
    Collections.shuffle(members, new Random(seed));
    return source.substring(0, open + 1) + String.join("", members) + source.substring(close);
  }

  /** Each begins after a blank line, in which no brace is open. */
  private static List<String> members(String body) {
    List<String> members = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < body.length(); i++) {
      depth += body.charAt(i) == '{' ? 1 : body.charAt(i) == '}' ? -1 : 0;
      if (depth == 0 && body.startsWith("\n\n", i)) {
        members.add(body.substring(start, i + 1));
        start = i + 1;
      }
    }
    members.add(body.substring(start));
    return members;
  }

  /** Say other things about it, and lay it out otherwise. */
  static String recommented(String source) {
    String bare = COMMENT.matcher(source).replaceAll("");
    return bare.replace(";\n", ";\n\n    // this is important\n").replace("  ", "\t");
  }
}
