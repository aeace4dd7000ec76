package dbkata.sqlrule.wording;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.MethodCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Find the constant text that stands just before a value where the two are joined. */
final class TextBefore {
  /** Where the recipe of a concatenation has an argument. */
  private static final char ARGUMENT = '\u0001';

  private static final Pattern CONVERSION = Pattern.compile("%[^a-zA-Z%]*[a-zA-Z]");

  private TextBefore() {}

  /** Return the text before an operand, null where the bytecode does not tell. */
  static @Nullable String of(CallSite joint, int operand) {
    if (joint.instruction() instanceof InvokeDynamicInsnNode dynamic) {
      return dynamic.bsmArgs.length > 0 && dynamic.bsmArgs[0] instanceof String recipe
          ? beforeArgument(recipe, operand)
          : null;
    }
    return joint.instruction() instanceof MethodInsnNode
        ? beforeAppended(joint, operand)
        : beforeFormatted(joint);
  }

  private static String beforeArgument(String recipe, int operand) {
    int end = -1;
    for (int i = 0; i <= operand; i++) {
      end = recipe.indexOf(ARGUMENT, end + 1);
    }
    return recipe.substring(0, Math.max(0, end));
  }

  /** In a chain the text before is what the previous call appended, else what was loaded last. */
  private static @Nullable String beforeAppended(CallSite joint, int operand) {
    MethodCode method = joint.method();
    AbstractInsnNode receiver = method.producer(joint.instruction(), 0);
    if (receiver instanceof MethodInsnNode before) {
      return constant(method.producer(before, 1));
    }
    if (receiver instanceof LdcInsnNode) {
      return constant(receiver);
    }
    AbstractInsnNode value = method.producer(joint.instruction(), operand);
    return value instanceof VarInsnNode || value instanceof FieldInsnNode
        ? lastConstantBefore(value)
        : null;
  }

  private static @Nullable String lastConstantBefore(AbstractInsnNode instruction) {
    for (AbstractInsnNode at = instruction.getPrevious(); at != null; at = at.getPrevious()) {
      if (constant(at) != null) {
        return constant(at);
      }
    }
    return null;
  }

  private static @Nullable String constant(@Nullable AbstractInsnNode instruction) {
    return instruction instanceof LdcInsnNode constant && constant.cst instanceof String text
        ? text
        : null;
  }

  /** The value is stored into the array of arguments: the constant loaded last is the format. */
  private static @Nullable String beforeFormatted(CallSite store) {
    AbstractInsnNode array = store.method().producer(store.instruction(), 0);
    String format = array == null ? null : lastConstantBefore(array);
    int index = number(store.method().producer(store.instruction(), 1));
    if (format == null || index < 0) {
      return null;
    }
    Matcher conversions = CONVERSION.matcher(format.replace("%%", "\0\0"));
    for (int i = 0; i <= index; i++) {
      if (!conversions.find()) {
        return null;
      }
    }
    return format.substring(0, conversions.start()).replace("%%", "%");
  }

  private static int number(@Nullable AbstractInsnNode instruction) {
    if (instruction instanceof IntInsnNode constant) {
      return constant.operand;
    }
    return instruction == null ? -1 : instruction.getOpcode() - Opcodes.ICONST_0;
  }
}
