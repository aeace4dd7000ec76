package dbkata.sqlrule.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

/** Count what an instruction takes from the operand stack, in values, not in slots. */
final class Operands {
  private Operands() {}

  static int count(AbstractInsnNode instruction) {
    if (instruction instanceof MethodInsnNode call) {
      int receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
      return receiver + Type.getArgumentCount(call.desc);
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      return Type.getArgumentCount(dynamic.desc);
    }
    if (instruction instanceof FieldInsnNode field) {
      return switch (field.getOpcode()) {
        case Opcodes.GETSTATIC -> 0;
        case Opcodes.PUTFIELD -> 2;
        default -> 1;
      };
    }
    if (instruction instanceof MultiANewArrayInsnNode array) {
      return array.dims;
    }
    return ofPlainOpcode(instruction.getOpcode());
  }

  private static int ofPlainOpcode(int opcode) {
    if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      return 3;
    }
    boolean takesOne =
        (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG)
            || (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S)
            || (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE)
            || (opcode >= Opcodes.TABLESWITCH && opcode <= Opcodes.ARETURN);
    if (takesOne) {
      return 1;
    }
    boolean takesTwo =
        (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
            || (opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR)
            || (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG)
            || (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE);
    if (takesTwo) {
      return 2;
    }
    return switch (opcode) {
      case Opcodes.NEWARRAY,
          Opcodes.ANEWARRAY,
          Opcodes.ARRAYLENGTH,
          Opcodes.INSTANCEOF,
          Opcodes.CHECKCAST,
          Opcodes.ATHROW,
          Opcodes.MONITORENTER,
          Opcodes.MONITOREXIT,
          Opcodes.IFNULL,
          Opcodes.IFNONNULL ->
          1;
      default -> 0;
    };
  }
}
