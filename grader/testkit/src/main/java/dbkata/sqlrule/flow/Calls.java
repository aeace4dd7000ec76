package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.Lambdas;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.Origin;
import dbkata.sqlrule.flow.Cause.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Say what the result of a call is made of. */
final class Calls {
  private final Scope scope;

  Calls(Scope scope) {
    this.scope = scope;
  }

  Text result(CallSite site, MethodInsnNode call) {
    Collection<MethodCode> targets = scope.program().targets(call);
    Collection<CallSite> functions = scope.program().functions(call);
    if (!targets.isEmpty() || !functions.isEmpty()) {
      Text text = returned(targets, parameter -> scope.operand(site, parameter));
      for (CallSite function : functions) {
        text = text.union(functionResult(function, site));
      }
      return text;
    }
    if (isEnumName(call)) {
      return Text.FIXED;
    }
    Effect effect = Library.effect(call);
    if (effect != null) {
      return result(site, call, effect);
    }
    return isMadeHere(site)
        ? function(site, 0, arguments(site))
        : Text.changing(Cause.at(Kind.RESULT, site.method(), call));
  }

  /** Tell whether the receiver of a call is a function that the same method has made. */
  private static boolean isMadeHere(CallSite site) {
    boolean isFunction = site.instruction().getOpcode() == Opcodes.INVOKEINTERFACE;
    return isFunction
        && site.method().operands(site.instruction()).get(0).stream()
            .allMatch(
                origin ->
                    origin.instruction() instanceof InvokeDynamicInsnNode dynamic
                        && Lambdas.target(dynamic) != null);
  }

  private Text arguments(CallSite site) {
    Text text = Text.FIXED;
    for (int i = 1; i < site.method().operands(site.instruction()).size(); i++) {
      text = text.union(scope.operand(site, i));
    }
    return text;
  }

  /** The result of a lambda, made anywhere, that a call of its interface may run. */
  private Text functionResult(CallSite made, CallSite call) {
    InvokeDynamicInsnNode dynamic = (InvokeDynamicInsnNode) made.instruction();
    Handle target = Lambdas.target(dynamic);
    Collection<MethodCode> targets = target == null ? List.of() : scope.program().targets(target);
    if (targets.isEmpty()) {
      return Text.changing(Cause.at(Kind.FUNCTION, made.method(), dynamic));
    }
    int captured = Type.getArgumentCount(dynamic.desc);
    return returned(
        targets,
        parameter ->
            parameter < captured
                ? scope.withCallers(made.method(), scope.operand(made, parameter))
                : scope.operand(call, parameter - captured + 1));
  }

  private boolean isEnumName(MethodInsnNode call) {
    return scope.program().supertypes(call.owner).contains("java/lang/Enum")
        && (call.name.equals("name") || call.name.equals("toString"));
  }

  private Text result(CallSite site, MethodInsnNode call, Effect effect) {
    int last = site.method().operands(call).size() - 1;
    return switch (effect) {
      case JOINS -> joined(site, call);
      case KEEPS -> kept(site, call);
      case CUTS -> cut(site, call);
      case REPEATS -> scope.operand(site, last);
      case FALLS_BACK -> kept(site, call).union(scope.operand(site, last));
      case MEASURES -> measured(site, last);
      case MAPS -> function(site, last, scope.viewed(site, 0));
      case FOLDS -> folded(site, last);
      case GROWS, POURS, SHRINKS, LOOKS ->
          Text.changing(Cause.at(Kind.RESULT, site.method(), call));
    };
  }

  private Text kept(CallSite site, MethodInsnNode call) {
    return scope.operand(site, 0, isView(call) ? null : call, MapPart.takenBy(call));
  }

  private Text joined(CallSite site, MethodInsnNode call) {
    int receivers = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    Text text = receivers == 0 ? Text.FIXED : scope.operand(site, 0);
    Type[] types = Type.getArgumentTypes(call.desc);
    for (int i = 0; i < types.length; i++) {
      if (isText(types, i)) {
        int operand = receivers + i;
        Text part = isView(call) ? scope.viewed(site, operand) : scope.operand(site, operand);
        text = text.union(part.joinedAt(new Joint(site, operand)));
      }
    }
    return text;
  }

  /** A text is a copy; a collection or a stream may show what is put in later. */
  private static boolean isView(MethodInsnNode call) {
    Type result = Type.getReturnType(call.desc);
    return !Library.isImmutable(result) && !result.getInternalName().equals("java/lang/Object");
  }

  /** A place that is searched for tells what was searched; a length tells nothing. */
  private Text measured(CallSite site, int last) {
    Text text = Text.MEASURED;
    for (int i = 1; i <= last; i++) {
      text = text.union(scope.operand(site, i).asMeasured());
    }
    return text;
  }

  /** Beside a text or another object, an int is a place or a count; alone it is a text. */
  static boolean isText(Type[] types, int index) {
    boolean alone = true;
    for (Type type : types) {
      alone &= Library.isCount(type);
    }
    return alone
        ? index == types.length - 1
        : !Library.isCount(types[index]) && Library.carriesText(types[index]);
  }

  private Text cut(CallSite site, MethodInsnNode call) {
    Text text = scope.operand(site, 0);
    for (int i = 1; i <= Type.getArgumentCount(call.desc); i++) {
      text = text.union(scope.operand(site, i).asIndex());
    }
    return text;
  }

  private Text folded(CallSite site, int last) {
    Text text = Text.FIXED;
    for (int i = 0; i < last; i++) {
      text = text.union(scope.operand(site, i));
    }
    return text.union(function(site, last, text));
  }

  Text dynamicResult(CallSite site, InvokeDynamicInsnNode dynamic) {
    return switch (dynamic.bsm.getOwner()) {
      case "java/lang/invoke/StringConcatFactory" -> concatenated(site, dynamic);
      case "java/lang/invoke/LambdaMetafactory" ->
          functionResult(
              site, Text.changing(Cause.at(Kind.FUNCTION, site.method(), site.instruction())));
      case "java/lang/runtime/SwitchBootstraps" -> Text.MEASURED;
      default -> Text.changing(Cause.at(Kind.RESULT, site.method(), dynamic));
    };
  }

  private Text concatenated(CallSite site, InvokeDynamicInsnNode dynamic) {
    Text text = Text.FIXED;
    for (int i = 0; i < Type.getArgumentCount(dynamic.desc); i++) {
      text = text.union(scope.part(site, i));
    }
    for (int i = 1; i < dynamic.bsmArgs.length; i++) {
      if (!(dynamic.bsmArgs[i] instanceof String || dynamic.bsmArgs[i] instanceof Number)) {
        text = text.union(Text.changing(Cause.at(Kind.OBJECT, site.method(), dynamic)));
      }
    }
    return text;
  }

  /** Return what the functions in an operand return when they are given the elements. */
  Text function(CallSite site, int operand, Text elements) {
    Text text = Text.FIXED;
    for (Origin origin : site.method().operands(site.instruction()).get(operand)) {
      boolean isSeen =
          origin.instruction() instanceof InvokeDynamicInsnNode dynamic
              && Lambdas.target(dynamic) != null;
      text =
          text.union(
              isSeen && origin.instruction() != null
                  ? functionResult(new CallSite(site.method(), origin.instruction()), elements)
                  : Text.changing(Cause.at(Kind.FUNCTION, site.method(), site.instruction())));
    }
    return text;
  }

  private Text functionResult(CallSite made, Text elements) {
    InvokeDynamicInsnNode dynamic = (InvokeDynamicInsnNode) made.instruction();
    Handle target = Lambdas.target(dynamic);
    int captured = Type.getArgumentCount(dynamic.desc);
    if (target == null) {
      return Text.changing(Cause.at(Kind.FUNCTION, made.method(), dynamic));
    }
    Set<MethodCode> targets = scope.program().targets(target);
    if (!targets.isEmpty()) {
      return returned(
          targets, parameter -> parameter < captured ? scope.operand(made, parameter) : elements);
    }
    return libraryFunction(made, target, captured, elements);
  }

  private Text libraryFunction(CallSite made, Handle target, int captured, Text elements) {
    Effect effect = Library.effect(target.getOwner(), target.getName());
    Text operands = elements.joinedAt(new Joint(made, captured));
    for (int i = 0; i < captured; i++) {
      operands = operands.union(scope.part(made, i));
    }
    return effect == Effect.JOINS || effect == Effect.KEEPS
        ? operands
        : Text.changing(Cause.at(Kind.RESULT, made.method(), made.instruction()));
  }

  private Text returned(Collection<MethodCode> targets, IntFunction<Text> bind) {
    Text text = Text.FIXED;
    for (MethodCode target : targets) {
      text = text.union(scope.ask(new Question.Returned(target)).bind(bind));
    }
    return text;
  }

  /** Answer {@link Question.Returned}. */
  Text text(Question.Returned question) {
    MethodCode method = question.method();
    if (method.has(Opcodes.ACC_NATIVE)) {
      return Text.changing(Cause.parameter(Kind.OBJECT, method, -1));
    }
    Text text = Text.FIXED;
    for (var end : method.valueReturns()) {
      text = text.union(scope.operand(new CallSite(method, end), 0));
    }
    return text;
  }
}
