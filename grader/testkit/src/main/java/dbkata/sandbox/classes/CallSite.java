package dbkata.sandbox.classes;

import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * One call of one method, of which the arguments can be looked into.
 *
 * @param owner the internal name of the class that holds the method
 * @param method the method that holds the call
 * @param call the call
 */
public record CallSite(String owner, MethodNode method, MethodInsnNode call) {

  /**
   * Tell whether each argument of a type is a literal, or null.
   *
   * @param type the internal name of the parameters' type, {@code java/lang/Class}
   * @return false also when the bytecode cannot be followed
   */
  public boolean passesLiterals(String type) {
    return LiteralArguments.all(this, type);
  }
}
