package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.Lambdas;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.Origin;
import dbkata.sqlrule.flow.Cause.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Answer {@link Question.Grown}: what has been put into a builder, a collection or an array.
 *
 * <p>Follows the object wherever the method uses it, and into the methods under check that get it.
 * Where it goes out of sight, nobody can tell any more.
 */
final class Growth {
  private final Scope scope;

  Growth(Scope scope) {
    this.scope = scope;
  }

  Text text(Question.Grown question) {
    MethodCode method = question.method();
    Text text = Text.FIXED;
    for (AbstractInsnNode use : method.flow().uses(question.origin())) {
      if (question.before() == null || method.flow().canPrecede(use, question.before())) {
        text = text.union(grownBy(question, new CallSite(method, use)));
      }
    }
    return text;
  }

  /** Answer {@link Question.Filled}. */
  Text text(Question.Filled question) {
    MethodCode method = question.method();
    Origin parameter = method.flow().parameter(question.parameter());
    return parameter == null
        ? Text.FIXED
        : scope.ask(new Question.Grown(method, parameter, null, MapPart.ALL));
  }

  private Text grownBy(Question.Grown question, CallSite use) {
    Text text = Text.FIXED;
    List<Set<Origin>> operands = use.method().operands(use.instruction());
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).contains(question.origin())) {
        text = text.union(grownBy(use, i, question.part()));
      }
    }
    Origin derived = use.method().flow().result(use.instruction());
    // What a call returns may be the object itself or a view of it.
    if (derived != null
        && derived != question.origin()
        && use.instruction() instanceof MethodInsnNode
        && !Library.isImmutable(derived.type())) {
      text =
          text.union(
              scope.ask(
                  new Question.Grown(use.method(), derived, question.before(), question.part())));
    }
    return text;
  }

  private Text grownBy(CallSite use, int operand, MapPart part) {
    AbstractInsnNode instruction = use.instruction();
    if (instruction instanceof MethodInsnNode call) {
      return grownBy(use, call, operand, part);
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      Handle target = Lambdas.target(dynamic);
      return target == null ? Text.FIXED : grownByFunction(use, target, operand);
    }
    return switch (instruction.getOpcode()) {
      case Opcodes.AASTORE -> operand == 0 ? scope.part(use, 2) : storedInArray(use, operand);
      case Opcodes.CASTORE,
          Opcodes.BASTORE,
          Opcodes.SASTORE,
          Opcodes.IASTORE,
          Opcodes.LASTORE,
          Opcodes.FASTORE,
          Opcodes.DASTORE ->
          scope.part(use, 2);
      case Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> storedInField(use, operand);
      default -> Text.FIXED;
    };
  }

  private Text grownByFunction(CallSite use, Handle target, int operand) {
    Collection<MethodCode> targets = scope.program().targets(target);
    if (!targets.isEmpty()) {
      int captured = use.method().operands(use.instruction()).size();
      return filled(
          targets,
          operand,
          parameter ->
              parameter < captured ? scope.operand(use, parameter) : new Callers(scope).given(use));
    }
    Effect effect = Library.effect(target.getOwner(), target.getName());
    boolean onlyLooks = effect != null && effect != Effect.GROWS && effect != Effect.POURS;
    return onlyLooks || isImmutableOperand(use, operand) ? Text.FIXED : handedOn(use);
  }

  private Text grownBy(CallSite use, MethodInsnNode call, int operand, MapPart part) {
    if (isImmutableOperand(use, operand)) {
      return Text.FIXED;
    }
    if (!scope.program().functions(call).isEmpty()) {
      return handedOn(use);
    }
    Collection<MethodCode> targets = scope.program().targets(call);
    if (!targets.isEmpty()) {
      return filled(targets, operand, parameter -> scope.operand(use, parameter));
    }
    boolean isReceiver = operand == 0 && call.getOpcode() != Opcodes.INVOKESTATIC;
    if (call.name.equals("<init>")) {
      return isReceiver ? built(use, call) : wrapped(use, call);
    }
    Effect effect = Library.effect(call);
    if (effect == null) {
      return isHarmless(call, isReceiver) ? Text.FIXED : handedOn(use);
    }
    return switch (effect) {
      case GROWS -> isReceiver ? added(use, call, part) : keptIn(use, call);
      case POURS -> operand == 0 ? added(use, call, part) : Text.FIXED;
      case SHRINKS -> shrunk(use, call);
      case KEEPS ->
          // The array that toArray is given is filled with the elements.
          call.name.equals("toArray") && !isReceiver ? scope.operand(use, 0) : Text.FIXED;
      default -> Text.FIXED;
    };
  }

  /** An operand that is declared as a text or a number is only read. */
  private static boolean isImmutableOperand(CallSite use, int operand) {
    if (use.instruction() instanceof MethodInsnNode call) {
      int argument = call.getOpcode() == Opcodes.INVOKESTATIC ? operand : operand - 1;
      return argument < 0
          ? Library.isImmutable(Type.getObjectType(call.owner)) && !call.name.equals("<init>")
          : Library.isImmutable(Type.getArgumentTypes(call.desc)[argument]);
    }
    return false;
  }

  /** Calls of the methods that every object has change nothing. */
  private static boolean isHarmless(MethodInsnNode call, boolean isReceiver) {
    return isReceiver
        && (call.name.equals("getClass")
            || call.name.equals("hashCode")
            || call.name.equals("equals")
            || call.name.equals("toString"));
  }

  private Text filled(Collection<MethodCode> targets, int operand, IntFunction<Text> arguments) {
    Text text = Text.FIXED;
    for (MethodCode target : targets) {
      text = text.union(scope.ask(new Question.Filled(target, operand)).bind(arguments));
    }
    return text;
  }

  /** A constructor of the library: the object starts with its arguments, counts apart. */
  private Text built(CallSite use, MethodInsnNode call) {
    Type[] types = Type.getArgumentTypes(call.desc);
    Text text = Text.FIXED;
    for (int i = 0; i < types.length; i++) {
      if (!Library.isCount(types[i]) && Library.carriesText(types[i])) {
        text = text.union(scope.part(use, i + 1));
      }
    }
    return text;
  }

  /** Copying constructors read their argument; others may keep it and write to it. */
  private Text wrapped(CallSite use, MethodInsnNode call) {
    boolean copies = Library.isContainer(call.owner) && !call.owner.equals("java/util/Formatter");
    return copies ? Text.FIXED : handedOn(use);
  }

  private Text added(CallSite use, MethodInsnNode call, MapPart part) {
    Type[] types = Type.getArgumentTypes(call.desc);
    Text text = Text.FIXED;
    int receivers = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    for (int i = 1 - receivers; i < types.length; i++) {
      if (Calls.isText(types, i) && part.takesArgument(call, i)) {
        text = text.union(scope.part(use, i + receivers));
      }
    }
    return text;
  }

  /** An object kept in a collection can be taken out and changed; one appended was copied. */
  private Text keptIn(CallSite use, MethodInsnNode call) {
    boolean isCopied = !Library.isCollection(call.owner) || call.name.endsWith("All");
    return isCopied ? Text.FIXED : handedOn(use);
  }

  private Text shrunk(CallSite use, MethodInsnNode call) {
    Text text = Text.FIXED;
    for (int i = 1; i <= Type.getArgumentCount(call.desc); i++) {
      text = text.union(scope.operand(use, i).asIndex());
    }
    return text;
  }

  /** The array of a call's variable arguments hides nothing, one that is read again may. */
  private Text storedInArray(CallSite use, int operand) {
    List<AbstractInsnNode> uses = new ArrayList<>();
    for (Origin array : use.method().operands(use.instruction()).get(0)) {
      boolean isNew =
          array.instruction() != null && array.instruction().getOpcode() == Opcodes.ANEWARRAY;
      if (!isNew) {
        return handedOn(use);
      }
      uses.addAll(use.method().flow().uses(array));
    }
    boolean isOnlyPassed =
        operand == 2
            && uses.stream()
                .allMatch(
                    other ->
                        other.getOpcode() == Opcodes.AASTORE
                            || (other instanceof MethodInsnNode call
                                && Library.effect(call) != null
                                && Library.effect(call) != Effect.GROWS));
    return isOnlyPassed ? Text.FIXED : handedOn(use);
  }

  private Text storedInField(CallSite use, int operand) {
    FieldInsnNode field = (FieldInsnNode) use.instruction();
    boolean isReceiver = field.getOpcode() == Opcodes.PUTFIELD && operand == 0;
    return isReceiver || Library.isImmutable(Type.getType(field.desc)) || Fields.isSeen(use)
        ? Text.FIXED
        : handedOn(use);
  }

  private static Text handedOn(CallSite use) {
    return Text.changing(Cause.at(Kind.HANDED_ON, use.method(), use.instruction()));
  }
}
