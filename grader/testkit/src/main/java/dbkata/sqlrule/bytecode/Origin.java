package dbkata.sqlrule.bytecode;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Stand for the place inside one method where a value first appears: a parameter or an instruction.
 *
 * <p>Copies through locals, the stack and casts keep the origin, so two values with a common origin
 * may be the same object. Compared by identity: one object for each place.
 */
public final class Origin {
  private final int parameter;
  private final @Nullable AbstractInsnNode instruction;
  private final Type type;

  private Origin(int parameter, @Nullable AbstractInsnNode instruction, Type type) {
    this.parameter = parameter;
    this.instruction = instruction;
    this.type = type;
  }

  static Origin parameter(int index, Type type) {
    return new Origin(index, null, type);
  }

  static Origin instruction(AbstractInsnNode instruction, Type type) {
    return new Origin(-1, instruction, type);
  }

  /** Return the parameter's index, counted from the receiver, or -1 for an instruction. */
  public int parameter() {
    return parameter;
  }

  /** Return the instruction that made the value, null for a parameter. */
  public @Nullable AbstractInsnNode instruction() {
    return instruction;
  }

  /** Return the static type, {@code java.lang.Object} where the bytecode does not tell. */
  public Type type() {
    return type;
  }
}
