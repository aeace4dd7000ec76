package dbkata.sqlrule.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Replace the jumps that always go the same way, because they compare constants.
 *
 * <p>The compiler folds such conditions over its own constants; this does it for locals that are
 * set only once. What stands behind a jump that is never taken cannot change any text.
 */
final class ConstantJumps {
  /** Deep enough for what people write; it keeps the search short. */
  private static final int DEPTH = 8;

  private final MethodFlow flow;

  private ConstantJumps(MethodFlow flow) {
    this.flow = flow;
  }

  /** Fold the jumps of a method; return whether there were any. */
  static boolean fold(MethodNode node, MethodFlow flow) {
    ConstantJumps jumps = new ConstantJumps(flow);
    Map<AbstractInsnNode, InsnList> folded = new HashMap<>();
    for (AbstractInsnNode instruction : node.instructions) {
      InsnList straight = jumps.folded(instruction);
      if (straight != null) {
        folded.put(instruction, straight);
      }
    }
    folded.forEach(
        (jump, straight) -> {
          node.instructions.insert(jump, straight);
          node.instructions.remove(jump);
        });
    return !folded.isEmpty();
  }

  private @Nullable InsnList folded(AbstractInsnNode instruction) {
    boolean decides =
        instruction instanceof JumpInsnNode
            || instruction instanceof LookupSwitchInsnNode
            || instruction instanceof TableSwitchInsnNode;
    if (!decides) {
      return null;
    }
    List<Integer> values = new ArrayList<>();
    for (Set<Origin> operand : flow.operands(instruction)) {
      Integer value = value(operand, DEPTH);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values.isEmpty() ? null : straight(values.size(), target(instruction, values));
  }

  private static InsnList straight(int operands, @Nullable LabelNode target) {
    InsnList straight = new InsnList();
    for (int i = 0; i < operands; i++) {
      straight.add(new InsnNode(Opcodes.POP));
    }
    if (target != null) {
      straight.add(new JumpInsnNode(Opcodes.GOTO, target));
    }
    return straight;
  }

  /** Return where the jump goes, null for the next instruction. */
  private static @Nullable LabelNode target(AbstractInsnNode instruction, List<Integer> values) {
    int first = values.get(0);
    if (instruction instanceof LookupSwitchInsnNode lookup) {
      int index = lookup.keys.indexOf(first);
      return index < 0 ? lookup.dflt : lookup.labels.get(index);
    }
    if (instruction instanceof TableSwitchInsnNode table) {
      boolean inside = first >= table.min && first <= table.max;
      return inside ? table.labels.get(first - table.min) : table.dflt;
    }
    int second = values.size() > 1 ? values.get(1) : 0;
    boolean jumps =
        switch (instruction.getOpcode()) {
          case Opcodes.IFEQ, Opcodes.IF_ICMPEQ -> first == second;
          case Opcodes.IFNE, Opcodes.IF_ICMPNE -> first != second;
          case Opcodes.IFLT, Opcodes.IF_ICMPLT -> first < second;
          case Opcodes.IFGE, Opcodes.IF_ICMPGE -> first >= second;
          case Opcodes.IFGT, Opcodes.IF_ICMPGT -> first > second;
          default -> first <= second;
        };
    return jumps ? ((JumpInsnNode) instruction).label : null;
  }

  private @Nullable Integer value(Set<Origin> origins, int depth) {
    AbstractInsnNode made = origins.size() == 1 ? origins.iterator().next().instruction() : null;
    if (made == null || depth == 0) {
      return null;
    }
    if (made instanceof IntInsnNode constant && made.getOpcode() != Opcodes.NEWARRAY) {
      return constant.operand;
    }
    if (made instanceof LdcInsnNode constant) {
      return constant.cst instanceof Integer number ? number : null;
    }
    if (made instanceof MethodInsnNode call) {
      return character(call, depth);
    }
    int opcode = made.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    IntBinaryOperator operator = operator(opcode);
    return operator == null ? null : computed(made, operator, depth);
  }

  private @Nullable Integer computed(AbstractInsnNode made, IntBinaryOperator operator, int depth) {
    List<Set<Origin>> operands = flow.operands(made);
    Integer left = value(operands.get(0), depth - 1);
    Integer right = value(operands.get(1), depth - 1);
    return left == null || right == null ? null : operator.applyAsInt(left, right);
  }

  private static @Nullable IntBinaryOperator operator(int opcode) {
    return switch (opcode) {
      case Opcodes.IADD -> (a, b) -> a + b;
      case Opcodes.ISUB -> (a, b) -> a - b;
      case Opcodes.IMUL -> (a, b) -> a * b;
      case Opcodes.IDIV -> (a, b) -> b == 0 ? 0 : a / b; // a division by zero goes nowhere
      case Opcodes.IREM -> (a, b) -> b == 0 ? 0 : a % b;
      default -> null;
    };
  }

  /** The character of a constant text at a constant place. */
  private @Nullable Integer character(MethodInsnNode call, int depth) {
    if (!call.owner.equals("java/lang/String") || !call.name.equals("charAt")) {
      return null;
    }
    List<Set<Origin>> operands = flow.operands(call);
    AbstractInsnNode text =
        operands.get(0).size() == 1 ? operands.get(0).iterator().next().instruction() : null;
    Integer place = value(operands.get(1), depth - 1);
    return text instanceof LdcInsnNode constant
            && constant.cst instanceof String characters
            && place != null
            && place >= 0
            && place < characters.length()
        ? (int) characters.charAt(place)
        : null;
  }
}
