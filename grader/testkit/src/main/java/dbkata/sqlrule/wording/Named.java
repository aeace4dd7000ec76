package dbkata.sqlrule.wording;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.MethodCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Know an operand as the source calls it.
 *
 * @param name the name of a variable or a field, or of a method with {@code ()} behind it
 * @param type its declared type
 */
record Named(String name, Type type) {
  /** Calls that only convert: what the source names is the value before. */
  private static final Set<String> CONVERSIONS =
      Set.of("valueOf", "toString", "trim", "strip", "intValue", "longValue", "charValue");

  /** Return what the source calls an operand, null where the bytecode does not tell. */
  static @Nullable Named of(CallSite site, int operand) {
    AbstractInsnNode producer = site.method().producer(site.instruction(), operand);
    return producer == null ? null : of(site.method(), producer);
  }

  private static @Nullable Named of(MethodCode method, AbstractInsnNode producer) {
    if (producer instanceof VarInsnNode load) {
      LocalVariableNode variable = method.variable(load.var, load);
      return variable == null ? null : new Named(variable.name, Type.getType(variable.desc));
    }
    if (producer instanceof FieldInsnNode field) {
      String captured = captured(field.name);
      return new Named(captured == null ? field.name : captured, Type.getType(field.desc));
    }
    if (producer instanceof MethodInsnNode call) {
      return of(method, call);
    }
    return producer.getOpcode() == Opcodes.CHECKCAST ? of(new CallSite(method, producer), 0) : null;
  }

  private static @Nullable Named of(MethodCode method, MethodInsnNode call) {
    Named converted = CONVERSIONS.contains(call.name) ? of(new CallSite(method, call), 0) : null;
    return converted != null
        ? converted
        : new Named(call.name + "()", Type.getReturnType(call.desc));
  }

  /** Return the variable that a field of an inner class stands for, null for an ordinary field. */
  static @Nullable String captured(String field) {
    return field.startsWith("val$") ? field.substring("val$".length()) : null;
  }

  /** Tell whether the name can be written as a variable. */
  boolean isVariable() {
    return !name.endsWith(")");
  }
}
