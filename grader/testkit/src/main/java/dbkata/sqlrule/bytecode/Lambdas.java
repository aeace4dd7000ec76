package dbkata.sqlrule.bytecode;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Read the {@code invokedynamic} calls that make a lambda or a method reference. */
public final class Lambdas {
  private Lambdas() {}

  /** Return the method that the made function will call, null for any other bootstrap. */
  public static @Nullable Handle target(InvokeDynamicInsnNode dynamic) {
    boolean makesFunction =
        dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
            && dynamic.bsmArgs.length > 1;
    return makesFunction && dynamic.bsmArgs[1] instanceof Handle handle ? handle : null;
  }
}
