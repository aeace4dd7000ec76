package dbkata.sandbox.classes;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;

/** Find the constant that is certain to be the last argument of a call. */
final class ConstantBefore {
  private ConstantBefore() {}

  /**
   * Return the string that the instruction right before pushes; null for any other.
   *
   * <p>Where another way joins in between, the compiler has put a stack map frame, and the answer
   * is null.
   */
  static @Nullable String of(AbstractInsnNode call) {
    AbstractInsnNode before = call.getPrevious();
    while (before instanceof LabelNode || before instanceof LineNumberNode) {
      before = before.getPrevious();
    }
    return before instanceof LdcInsnNode load && load.cst instanceof String text ? text : null;
  }
}
