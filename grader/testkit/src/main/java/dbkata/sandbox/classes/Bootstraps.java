package dbkata.sandbox.classes;

import java.util.Set;
import org.objectweb.asm.Handle;

/** The methods by which the compiler lets lambdas, concatenations and records be linked. */
final class Bootstraps {
  private static final Set<String> KNOWN =
      Set.of(
          "java/lang/invoke/LambdaMetafactory.metafactory",
          "java/lang/invoke/LambdaMetafactory.altMetafactory",
          "java/lang/invoke/StringConcatFactory.makeConcat",
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
          "java/lang/runtime/ObjectMethods.bootstrap",
          "java/lang/runtime/SwitchBootstraps.typeSwitch",
          "java/lang/runtime/SwitchBootstraps.enumSwitch");

  private Bootstraps() {}

  static boolean isKnown(Handle bootstrap) {
    return KNOWN.contains(bootstrap.getOwner() + "." + bootstrap.getName());
  }

  /** Tell whether the linked call makes a lambda or a method reference. */
  static boolean makesFunction(Handle bootstrap) {
    return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory");
  }
}
