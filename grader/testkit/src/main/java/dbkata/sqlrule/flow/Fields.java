package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.ClassFile;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.Origin;
import dbkata.sqlrule.flow.Cause.Kind;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Answer {@link Question.Held}: what a final field holds, whichever constructor has set it.
 *
 * <p>A field that holds a text is settled by what is put into it. One that holds a collection or an
 * array is settled only when that cannot change any more, or when every use of it can be seen.
 */
final class Fields {
  /** Calls of which the result refuses every change. */
  private static final Set<String> UNMODIFIABLE =
      Set.of("of", "copyOf", "ofEntries", "entry", "nCopies", "toList", "singletonList");

  /** Calls of which the result writes through to the receiver or the argument. */
  private static final Set<String> VIEWS =
      Set.of("asList", "subList", "iterator", "listIterator", "entrySet", "keySet", "values");

  private final Scope scope;

  Fields(Scope scope) {
    this.scope = scope;
  }

  Text text(Question.Held question) {
    ClassFile owner = question.owner();
    FieldNode field = owner.field(question.field());
    Text text = Text.FIXED;
    if (field == null || field.value != null) {
      return text;
    }
    boolean mayChange = mayChange(Type.getType(field.desc));
    for (CallSite access : scope.program().accesses(owner, field)) {
      if (access.method().flow().reaches(access.instruction())) {
        text = text.union(accessed(access, field, mayChange));
      }
    }
    return text;
  }

  private boolean mayChange(Type type) {
    return !Library.isImmutable(type) && !scope.isEnum(type);
  }

  private Text accessed(CallSite site, FieldNode field, boolean mayChange) {
    int opcode = site.instruction().getOpcode();
    if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
      return mayChange && isPrivateConstant(field) ? usedAt(site) : Text.FIXED;
    }
    int value = opcode == Opcodes.PUTFIELD ? 1 : 0;
    Text put = scope.withCallers(site.method(), scope.operand(site, value));
    boolean isSettled = !mayChange || isPrivateConstant(field) || isUnmodifiable(site, value);
    return isSettled
        ? put
        : put.union(Text.changing(Cause.at(Kind.FIELD, site.method(), site.instruction())));
  }

  /** What a method does to the object after it has read the field. */
  private Text usedAt(CallSite site) {
    Origin read = site.method().flow().result(site.instruction());
    if (read != null && leaks(site.method(), read)) {
      return Text.changing(Cause.at(Kind.HANDED_ON, site.method(), site.instruction()));
    }
    return read == null
        ? Text.FIXED
        : scope.withCallers(
            site.method(), scope.ask(new Question.Grown(site.method(), read, null, MapPart.ALL)));
  }

  /** Tell whether a method returns the object, or a view through which it can be changed. */
  private static boolean leaks(MethodCode method, Origin origin) {
    for (AbstractInsnNode use : method.flow().uses(origin)) {
      Origin view =
          use instanceof MethodInsnNode call && VIEWS.contains(call.name)
              ? method.flow().result(use)
              : null;
      if (use.getOpcode() == Opcodes.ARETURN || (view != null && leaks(method, view))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnmodifiable(CallSite site, int operand) {
    for (Origin origin : site.method().operands(site.instruction()).get(operand)) {
      boolean refusesChange =
          origin.instruction() instanceof MethodInsnNode call
              && Library.effect(call) != null
              && (UNMODIFIABLE.contains(call.name) || call.name.startsWith("unmodifiable"));
      if (!refusesChange) {
        return false;
      }
    }
    return true;
  }

  /** Tell whether a store into a field leaves every later use of the object in sight. */
  static boolean isSeen(CallSite store) {
    FieldInsnNode access = (FieldInsnNode) store.instruction();
    FieldNode field =
        access.owner.equals(store.method().owner().name())
            ? store.method().owner().field(access.name)
            : null;
    return field != null && isPrivateConstant(field);
  }

  private static boolean isPrivateConstant(FieldNode field) {
    int constant = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    return (field.access & constant) == constant;
  }
}
