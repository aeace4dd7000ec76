package dbkata.sandbox.classes;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Line numbers of the source. */
final class Lines {
  private Lines() {}

  /** Return the line at which a method's code begins; 0 when the class file does not tell. */
  static int first(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0;
  }
}
