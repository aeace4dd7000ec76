package dbkata.sqlrule.bytecode;

import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Name one instruction of one method.
 *
 * @param method where it stands
 * @param instruction the instruction itself
 */
public record CallSite(MethodCode method, AbstractInsnNode instruction)
    implements Comparable<CallSite> {

  /** Return the source line, 0 when the class file does not tell. */
  public int line() {
    return method.line(instruction);
  }

  /** Order by class, method and place in the method: the same on every run. */
  @Override
  public int compareTo(CallSite other) {
    int byMethod = method.compareTo(other.method);
    return byMethod != 0
        ? byMethod
        : Integer.compare(method.index(instruction), other.method.index(other.instruction));
  }
}
