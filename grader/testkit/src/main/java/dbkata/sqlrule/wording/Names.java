package dbkata.sqlrule.wording;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.MethodCode;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Find the name by which the source calls an operand: a variable, a field or a method. */
final class Names {
  private Names() {}

  /** Return the name of an operand, null where the bytecode does not tell. */
  static @Nullable String of(CallSite site, int operand) {
    AbstractInsnNode producer = site.method().producer(site.instruction(), operand);
    return producer == null ? null : of(site.method(), producer);
  }

  private static @Nullable String of(MethodCode method, AbstractInsnNode producer) {
    if (producer instanceof VarInsnNode variable) {
      return method.variableName(variable.var, variable);
    }
    if (producer instanceof FieldInsnNode field) {
      return field.name.startsWith("val$") ? field.name.substring("val$".length()) : field.name;
    }
    if (producer instanceof MethodInsnNode call) {
      boolean onlyConverts = call.name.equals("valueOf") || call.name.equals("toString")
          || call.name.equals("trim") || call.name.endsWith("Value");
      String inner =
          onlyConverts ? of(new CallSite(method, call), 0) : null;
      return inner != null ? inner : isConstructor(call) ? null : call.name + "()";
    }
    return producer.getOpcode() == Opcodes.CHECKCAST
        ? of(new CallSite(method, producer), 0)
        : null;
  }

  private static boolean isConstructor(MethodInsnNode call) {
    return call.name.startsWith("<");
  }
}
