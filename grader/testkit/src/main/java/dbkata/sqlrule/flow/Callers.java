package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.Origin;
import dbkata.sqlrule.flow.Cause.Kind;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Answer {@link Question.Passed}: what all callers of a method pass for a parameter. */
final class Callers {
  private final Scope scope;

  Callers(Scope scope) {
    this.scope = scope;
  }

  Text text(Question.Passed question) {
    MethodCode method = question.method();
    if (!scope.program().allCallersAreSeen(method)) {
      return changing(Kind.EXPORTED_PARAMETER, question);
    }
    List<CallSite> callers = scope.program().callers(method);
    if (callers.isEmpty() && !method.has(Opcodes.ACC_PRIVATE)) {
      return changing(Kind.UNCALLED_PARAMETER, question);
    }
    Text text = Text.FIXED;
    for (CallSite caller : callers) {
      if (caller.method().flow().reaches(caller.instruction())) {
        text = text.union(scope.withCallers(caller.method(), passed(caller, question)));
      }
    }
    return text;
  }

  /** Return what a function is given that is called for the elements of a library's collection. */
  Text given(CallSite function) {
    return elements(
        function,
        Text.changing(Cause.at(Kind.FUNCTION, function.method(), function.instruction())));
  }

  private Text passed(CallSite caller, Question.Passed question) {
    if (caller.instruction() instanceof InvokeDynamicInsnNode dynamic) {
      int captured = Type.getArgumentCount(dynamic.desc);
      return question.parameter() < captured
          ? scope.operand(caller, question.parameter())
          : elements(caller, changing(Kind.LAMBDA_PARAMETER, question));
    }
    return scope.operand(caller, question.parameter());
  }

  /**
   * Return what the elements are made of that a function is given.
   *
   * @param made the instruction that makes the function
   * @param unknown the answer when the function goes anywhere but into a call of the library
   */
  private Text elements(CallSite made, Text unknown) {
    Origin function = made.method().flow().result(made.instruction());
    if (function == null) {
      return unknown;
    }
    Text text = Text.FIXED;
    for (AbstractInsnNode use : made.method().flow().uses(function)) {
      boolean isElementwise =
          use instanceof MethodInsnNode call
              && call.getOpcode() != Opcodes.INVOKESTATIC
              && Library.effect(call) != null
              && !made.method().operands(use).get(0).contains(function);
      text =
          text.union(isElementwise ? scope.operand(new CallSite(made.method(), use), 0) : unknown);
    }
    return text;
  }

  private static Text changing(Kind kind, Question.Passed question) {
    return Text.changing(Cause.parameter(kind, question.method(), question.parameter()));
  }
}
