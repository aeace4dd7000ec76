package dbkata.sqlrule.wording;

import dbkata.sqlrule.bytecode.CallSite;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tell from the text just before a value what part of the statement the value takes. */
enum Surroundings {
  /** A value such as a title or an id. */
  VALUE,
  /** A pattern of LIKE, with the percent sign in the text. */
  PATTERN,
  /** The name of a table or a column, or a direction: a placeholder cannot stand for it. */
  NAME,
  /** The list of an IN. */
  LIST;

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?s).*\\b(select|distinct|from|into|update|set|table|join|on|where|and|or|by|using|schema"
              + "|database|view|index|sequence|truncate|exists|order by [\\w., ]+(?<!limit|offset))"
              + "\\s+[\"`]?$");
  private static final Pattern BEFORE_PATTERN = Pattern.compile("(?s).*\\blike\\s.*%$|.*'%$");
  private static final Pattern BEFORE_LIST = Pattern.compile("(?s).*\\bin\\s*\\(\\s*'?$");

  /** Return the surroundings of an operand that joins a text. */
  static Surroundings of(CallSite joint, int operand) {
    String before = TextBefore.of(joint, operand);
    if (before == null) {
      return VALUE;
    }
    String text = before.toLowerCase(Locale.ROOT);
    if (BEFORE_PATTERN.matcher(text).matches()) {
      return PATTERN;
    }
    if (BEFORE_LIST.matcher(text).matches()) {
      return LIST;
    }
    return BEFORE_NAME.matcher(text).matches() ? NAME : VALUE;
  }
}
