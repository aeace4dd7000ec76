package dbkata.sqlrule.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Hold one method under check; its data flow is worked out when first asked for, and kept. */
public final class MethodCode implements Comparable<MethodCode> {
  private final ClassFile owner;
  private final MethodNode node;
  private @Nullable MethodFlow flow;

  MethodCode(ClassFile owner, MethodNode node) {
    this.owner = owner;
    this.node = node;
  }

  /** Return the class that declares the method. */
  public ClassFile owner() {
    return owner;
  }

  /** Return the simple name, {@code <init>} for a constructor. */
  public String name() {
    return node.name;
  }

  /** Return the descriptor, as in {@code (Ljava/lang/String;)V}. */
  public String descriptor() {
    return node.desc;
  }

  /** Tell whether an access flag of {@link Opcodes} is set. */
  public boolean has(int accessFlag) {
    return (node.access & accessFlag) != 0;
  }

  /** Return the instructions in order, labels and line numbers among them. */
  public Iterable<AbstractInsnNode> instructions() {
    return node.instructions;
  }

  /** Return the data flow inside the method, without the ways that are never taken. */
  public MethodFlow flow() {
    if (flow == null) {
      flow = new MethodFlow(owner.name(), node);
      if (ConstantJumps.fold(node, flow)) {
        flow = new MethodFlow(owner.name(), node);
      }
    }
    return flow;
  }

  /** Return the origins of each operand that the instruction takes, the receiver first. */
  public List<Set<Origin>> operands(AbstractInsnNode instruction) {
    return flow().operands(instruction);
  }

  /**
   * Return the one instruction that pushed an operand, loads of variables included; null when
   * several may have, or none. Costs a second analysis: it is for messages.
   */
  public @Nullable AbstractInsnNode producer(AbstractInsnNode instruction, int operand) {
    try {
      Frame<SourceValue> frame =
          new Analyzer<>(new SourceInterpreter()).analyze(owner.name(), node)[index(instruction)];
      int slot = frame.getStackSize() - Operands.count(instruction) + operand;
      if (slot >= frame.getStackSize()) {
        return null;
      }
      Set<AbstractInsnNode> producers = frame.getStack(slot).insns;
      return producers.size() == 1 ? producers.iterator().next() : null;
    } catch (AnalyzerException | LimitExceededException e) {
      return null;
    }
  }

  /** Return how many parameters there are, the receiver included. */
  public int parameterCount() {
    return Type.getArgumentCount(node.desc) + receiverCount();
  }

  private int receiverCount() {
    return has(Opcodes.ACC_STATIC) ? 0 : 1;
  }

  /** Return the name of a parameter, counted from the receiver; null where it was not kept. */
  public @Nullable String parameterName(int parameter) {
    int slot = receiverCount();
    Type[] types = Type.getArgumentTypes(node.desc);
    for (int i = 0; i < parameter - receiverCount(); i++) {
      slot += types[i].getSize();
    }
    LocalVariableNode variable = variable(slot, null);
    if (variable == null && node.parameters != null && parameter >= receiverCount()) {
      int index = parameter - receiverCount();
      return index < node.parameters.size() ? node.parameters.get(index).name : null;
    }
    return variable == null ? null : variable.name;
  }

  /**
   * Return the variable in a slot, null where it was not kept.
   *
   * @param at an instruction within the variable's scope; null for a parameter
   */
  public @Nullable LocalVariableNode variable(int slot, @Nullable AbstractInsnNode at) {
    for (LocalVariableNode variable :
        node.localVariables == null ? List.<LocalVariableNode>of() : node.localVariables) {
      boolean alive =
          at == null || (index(variable.start) <= index(at) + 1 && index(at) < index(variable.end));
      if (variable.index == slot && alive) {
        return variable;
      }
    }
    return null;
  }

  /** Return the source line of an instruction, 0 when the class file does not tell. */
  public int line(AbstractInsnNode instruction) {
    for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious()) {
      if (at instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /** Return the place of an instruction in the method. */
  public int index(AbstractInsnNode instruction) {
    return node.instructions.indexOf(instruction);
  }

  /** Return the instructions that end the method with a value. */
  public List<AbstractInsnNode> valueReturns() {
    List<AbstractInsnNode> returns = new ArrayList<>();
    for (AbstractInsnNode instruction : node.instructions) {
      int opcode = instruction.getOpcode();
      if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN && flow().reaches(instruction)) {
        returns.add(instruction);
      }
    }
    return returns;
  }

  MethodNode node() {
    return node;
  }

  /** Order by class, name and descriptor: the same on every run. */
  @Override
  public int compareTo(MethodCode other) {
    int byClass = owner.name().compareTo(other.owner.name());
    int byName = byClass != 0 ? byClass : node.name.compareTo(other.node.name);
    return byName != 0 ? byName : node.desc.compareTo(other.node.desc);
  }

  @Override
  public String toString() {
    return owner.name() + "." + node.name + node.desc;
  }
}
