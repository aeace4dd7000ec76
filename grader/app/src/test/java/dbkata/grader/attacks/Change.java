package dbkata.grader.attacks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is different in a class, so that an attack shows nothing but itself.
 *
 * @param starts statements by the method that they are put at the start of
 * @param bodies statements by the method whose body they replace
 * @param members fields, methods and blocks that are put at the end of the class
 * @param replace texts that stand in the source once, and what stands there instead
 */
record Change(
    Map<String, String> starts,
    Map<String, String> bodies,
    String members,
    List<Replacement> replace) {
  /** Nothing is different. */
  static final Change NONE = new Change(Map.of(), Map.of(), "", List.of());

  record Replacement(String what, String by) {}

  Change {
    starts = starts == null ? Map.of() : new LinkedHashMap<>(starts);
    bodies = bodies == null ? Map.of() : new LinkedHashMap<>(bodies);
    members = members == null ? "" : members;
    replace = replace == null ? List.of() : List.copyOf(replace);
  }

  /** Tell whether nothing is different. */
  boolean isNone() {
    return equals(NONE);
  }

  /** Make the changed source of a class that is formatted as the kit's are. */
  String applyTo(String source) {
    String changed = source;
    for (Replacement it : replace) {
      changed = replaced(changed, it);
    }
    for (Map.Entry<String, String> body : bodies.entrySet()) {
      Matcher method = method(body.getKey(), changed);
      int end = changed.indexOf("\n  }\n", method.end() - 1);
      changed =
          changed.substring(0, method.end()) + body.getValue().strip() + changed.substring(end);
    }
    for (Map.Entry<String, String> start : starts.entrySet()) {
      int at = method(start.getKey(), changed).end();
      changed = changed.substring(0, at) + start.getValue().strip() + "\n" + changed.substring(at);
    }
    int end = changed.lastIndexOf("}");
    return members.isEmpty() ? changed : changed.substring(0, end) + "\n" + members + "}\n";
  }

  private static String replaced(String source, Replacement it) {
    int at = source.indexOf(it.what());
    if (at < 0 || source.indexOf(it.what(), at + 1) >= 0) {
      throw new IllegalStateException("This must stand in the source once: " + it.what());
    }
    return source.replace(it.what(), it.by());
  }

  private static Matcher method(String name, String source) {
    Matcher method =
        Pattern.compile("(?m)^  public [^;{}]*\\b" + name + "\\([^{]*\\{\n").matcher(source);
    if (!method.find()) {
      throw new IllegalStateException("The source has no public method " + name);
    }
    return method;
  }
}
