package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.MethodCode;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Say why a text is not fixed: where the changing value comes from and where it joined the text.
 *
 * @param kind what sort of value it is
 * @param method the method in which the value appears
 * @param instruction the instruction that brings the value, null for a parameter
 * @param parameter the parameter's index counted from the receiver, -1 for an instruction
 * @param joint where the value joined a longer text; null when it is the whole text
 */
public record Cause(
    Kind kind,
    MethodCode method,
    @Nullable AbstractInsnNode instruction,
    int parameter,
    @Nullable Joint joint) {

  /** What sort of value makes a text change; the later ones are those that nobody can decide. */
  public enum Kind {
    /** A parameter of a method that code outside the check can call. */
    EXPORTED_PARAMETER,
    /** A parameter of a package-private method that nothing under check calls. */
    UNCALLED_PARAMETER,
    /** A parameter that whoever runs the lambda will give. */
    LAMBDA_PARAMETER,
    /** A field that is not a constant. */
    FIELD,
    /** What a method outside the check returned. */
    RESULT,
    /** A number that the program computes. */
    NUMBER,
    /** An object of which the text is not known. */
    OBJECT,
    /** A builder or a collection that other code, out of sight, may change. */
    HANDED_ON,
    /** A function of which the body cannot be seen. */
    FUNCTION,
    /** Bytecode that cannot be followed. */
    UNREADABLE;

    /** Tell whether the text may well be fixed, only that the rule cannot see it. */
    public boolean isUndecided() {
      return compareTo(OBJECT) >= 0;
    }
  }

  static Cause at(Kind kind, MethodCode method, AbstractInsnNode instruction) {
    return new Cause(kind, method, instruction, -1, null);
  }

  static Cause parameter(Kind kind, MethodCode method, int parameter) {
    return new Cause(kind, method, null, parameter, null);
  }

  Cause joinedAt(@Nullable Joint place) {
    return joint != null || place == null
        ? this
        : new Cause(kind, method, instruction, parameter, place);
  }
}
