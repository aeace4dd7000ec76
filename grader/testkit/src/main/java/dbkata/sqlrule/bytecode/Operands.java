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
    if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG) {
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
      case Opcodes.I2L,
          Opcodes.I2F,
          Opcodes.I2D,
          Opcodes.L2I,
          Opcodes.L2F,
          Opcodes.L2D,
          Opcodes.F2I,
          Opcodes.F2L,
          Opcodes.F2D,
          Opcodes.D2I,
          Opcodes.D2L,
          Opcodes.D2F,
          Opcodes.I2B,
          Opcodes.I2C,
          Opcodes.I2S,
          Opcodes.NEWARRAY,
          Opcodes.ANEWARRAY,
          Opcodes.ARRAYLENGTH,
          Opcodes.INSTANCEOF,
          Opcodes.CHECKCAST,
          Opcodes.ARETURN,
          Opcodes.IRETURN,
          Opcodes.LRETURN,
          Opcodes.FRETURN,
          Opcodes.DRETURN ->
          1;
      default -> 0;
    };
  }
}
