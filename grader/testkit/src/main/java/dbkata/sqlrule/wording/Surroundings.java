package dbkata.sqlrule.wording;

import dbkata.sqlrule.bytecode.CallSite;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

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

  private static final char ARGUMENT = '\u0001';
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?s).*\\b(select|distinct|from|into|update|set|table|join|on|where|and|or|by|using|schema"
              + "|database|view|index|sequence|truncate|exists|order by [\\w., ]+(?<!limit|offset))"
              + "\\s+[\"`]?$");
  private static final Pattern BEFORE_PATTERN = Pattern.compile("(?s).*\\blike\\s.*%$|.*'%$");
  private static final Pattern BEFORE_LIST = Pattern.compile("(?s).*\\bin\\s*\\(\\s*'?$");

  /** Return the surroundings of an operand that joins a text. */
  static Surroundings of(CallSite joint, int operand) {
    String before = textBefore(joint, operand);
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

  private static @Nullable String textBefore(CallSite joint, int operand) {
    if (joint.instruction() instanceof InvokeDynamicInsnNode dynamic) {
      return dynamic.bsmArgs.length > 0 && dynamic.bsmArgs[0] instanceof String recipe
          ? beforeArgument(recipe, operand)
          : null;
    }
    return lastConstantBefore(joint.instruction());
  }

  private static String beforeArgument(String recipe, int operand) {
    int end = -1;
    for (int i = 0; i <= operand; i++) {
      end = recipe.indexOf(ARGUMENT, end + 1);
    }
    return recipe.substring(0, Math.max(0, end));
  }

  /** In straight code the text before is the constant that was loaded last. */
  private static @Nullable String lastConstantBefore(AbstractInsnNode instruction) {
    for (AbstractInsnNode at = instruction.getPrevious(); at != null; at = at.getPrevious()) {
      if (at instanceof LdcInsnNode constant && constant.cst instanceof String text) {
        return text;
      }
    }
    return null;
  }
}
