package dbkata.sqlrule.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Know, for each instruction of a method, what its operands may be and what can run before it. */
public final class MethodFlow {
  private final MethodNode node;
  private final @Nullable Frame<Origins>[] frames;
  private final Map<Integer, Set<Integer>> predecessors = new HashMap<>();
  private final OriginInterpreter interpreter = new OriginInterpreter();
  private final Map<Integer, BitSet> before = new HashMap<>();
  private @Nullable Map<Origin, List<AbstractInsnNode>> uses;

  /**
   * Work out the flow of a method.
   *
   * @throws UnreadableCode when the bytecode cannot be followed, or only with too many steps
   */
  MethodFlow(String owner, MethodNode node) {
    this.node = node;
    try {
      frames = new Recorder().analyze(owner, node);
    } catch (AnalyzerException
        | LimitExceededException
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      throw new UnreadableCode(owner + "." + node.name, e);
    }
  }

  /** Tell whether the instruction can run at all. */
  public boolean reaches(AbstractInsnNode instruction) {
    return frames[node.instructions.indexOf(instruction)] != null;
  }

  /** Return the origins of each operand of an instruction, none for one that never runs. */
  List<Set<Origin>> operands(AbstractInsnNode instruction) {
    Frame<Origins> frame = frames[node.instructions.indexOf(instruction)];
    List<Set<Origin>> operands = new ArrayList<>();
    if (frame != null) {
      int count = Operands.count(instruction);
      for (int i = frame.getStackSize() - count; i < frame.getStackSize(); i++) {
        operands.add(frame.getStack(i).all());
      }
    }
    return operands;
  }

  /** Return the origins of what a local variable may hold just before an instruction. */
  public Set<Origin> local(AbstractInsnNode instruction, int slot) {
    Frame<Origins> frame = frames[node.instructions.indexOf(instruction)];
    return frame == null ? Set.of() : frame.getLocal(slot).all();
  }

  /** Return the origin of what an instruction makes, null when it makes nothing of its own. */
  public @Nullable Origin result(AbstractInsnNode instruction) {
    return interpreter.made(instruction);
  }

  /** Return the origin of a parameter, counted from the receiver. */
  public @Nullable Origin parameter(int index) {
    return interpreter.parameter(index);
  }

  /** Return the instructions that take a value of this origin as an operand. */
  public List<AbstractInsnNode> uses(Origin origin) {
    if (uses == null) {
      uses = new IdentityHashMap<>();
      for (AbstractInsnNode instruction : node.instructions) {
        if (instruction.getOpcode() >= 0 && !isCopy(instruction)) {
          for (Set<Origin> operand : operands(instruction)) {
            operand.forEach(
                used -> uses.computeIfAbsent(used, key -> new ArrayList<>()).add(instruction));
          }
        }
      }
    }
    return uses.getOrDefault(origin, List.of());
  }

  private static boolean isCopy(AbstractInsnNode instruction) {
    return instruction.getOpcode() == Opcodes.CHECKCAST;
  }

  /** Tell whether the first instruction can run before the second does. */
  public boolean canPrecede(AbstractInsnNode first, AbstractInsnNode second) {
    int end = node.instructions.indexOf(second);
    return before.computeIfAbsent(end, this::runsBefore).get(node.instructions.indexOf(first));
  }

  private BitSet runsBefore(int end) {
    BitSet seen = new BitSet(node.instructions.size());
    Deque<Integer> open = new ArrayDeque<>(predecessors.getOrDefault(end, Set.of()));
    while (!open.isEmpty()) {
      int at = open.pop();
      if (!seen.get(at)) {
        seen.set(at);
        open.addAll(predecessors.getOrDefault(at, Set.of()));
      }
    }
    return seen;
  }

  /** An analyzer that keeps the edges of the control flow, those into handlers included. */
  private final class Recorder extends Analyzer<Origins> {
    Recorder() {
      super(interpreter);
    }

    @Override
    protected void newControlFlowEdge(int from, int to) {
      predecessors.computeIfAbsent(to, key -> new HashSet<>(2)).add(from);
    }

    @Override
    protected boolean newControlFlowExceptionEdge(int from, int to) {
      newControlFlowEdge(from, to);
      return true;
    }
  }

  /** Say that a method's bytecode cannot be followed. */
  public static final class UnreadableCode extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableCode(String method, Throwable cause) {
      super(method, cause);
    }
  }
}
