package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.ClassFile;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.Origin;
import dbkata.sqlrule.flow.Cause.Kind;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Answer {@link Question.Born}: what a value is made of when it first appears. */
final class Births {
  private final Scope scope;
  private final Calls calls;

  Births(Scope scope) {
    this.scope = scope;
    this.calls = new Calls(scope);
  }

  Text text(Question.Born question) {
    MethodCode method = question.method();
    Origin origin = question.origin();
    Text constant = enumText(origin);
    if (constant != null) {
      return constant;
    }
    AbstractInsnNode instruction = origin.instruction();
    return instruction == null
        ? Text.parameter(origin.parameter())
        : made(new CallSite(method, instruction));
  }

  /** An enum constant reads as its name, unless the enum says otherwise. */
  private @Nullable Text enumText(Origin origin) {
    if (!scope.isEnum(origin.type())) {
      return null;
    }
    Text text = Text.FIXED;
    for (MethodCode toString :
        scope
            .program()
            .implementations(origin.type().getInternalName(), "toString", "()Ljava/lang/String;")) {
      text = text.union(scope.ask(new Question.Returned(toString)).bind(receiver -> Text.FIXED));
    }
    return text;
  }

  private Text made(CallSite site) {
    AbstractInsnNode instruction = site.instruction();
    if (instruction instanceof MethodInsnNode call) {
      return calls.result(site, call);
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      return calls.dynamicResult(site, dynamic);
    }
    if (instruction instanceof FieldInsnNode field) {
      return field(site, field);
    }
    return switch (instruction.getOpcode()) {
      case Opcodes.LDC -> constant(site, ((LdcInsnNode) instruction).cst);
      case Opcodes.NEW -> created(site, ((TypeInsnNode) instruction).desc);
      case Opcodes.AALOAD -> scope.operand(site, 0);
      case Opcodes.CALOAD, Opcodes.BALOAD, Opcodes.SALOAD, Opcodes.IALOAD, Opcodes.LALOAD ->
          scope.operand(site, 0).union(scope.operand(site, 1).asIndex());
      case Opcodes.ARRAYLENGTH, Opcodes.INSTANCEOF, Opcodes.LCMP -> Text.MEASURED;
      case Opcodes.IINC -> counted(site, (IincInsnNode) instruction);
      case -1 -> Text.changing(Cause.at(Kind.OBJECT, site.method(), instruction)); // caught
      default -> computed(site);
    };
  }

  private static Text constant(CallSite site, Object constant) {
    return constant instanceof String || constant instanceof Number
        ? Text.FIXED
        : Text.changing(Cause.at(Kind.OBJECT, site.method(), site.instruction()));
  }

  private static Text created(CallSite site, String type) {
    return Library.isContainer(type)
        ? Text.FIXED
        : Text.changing(Cause.at(Kind.OBJECT, site.method(), site.instruction()));
  }

  private Text field(CallSite site, FieldInsnNode access) {
    for (String type : scope.program().supertypes(access.owner)) {
      ClassFile owner = scope.program().type(type);
      FieldNode field = owner == null ? null : owner.field(access.name);
      if (owner != null && field != null) {
        return (field.access & Opcodes.ACC_FINAL) == 0
            ? Text.changing(Cause.at(Kind.FIELD, site.method(), access))
            : scope.ask(new Question.Held(owner, field.name));
      }
    }
    return Text.changing(Cause.at(Kind.FIELD, site.method(), access));
  }

  private Text counted(CallSite site, IincInsnNode increment) {
    return scope.local(site, increment.var).asMeasured();
  }

  /** Constants, new arrays, conversions and arithmetic. */
  private Text computed(CallSite site) {
    int operands = site.method().operands(site.instruction()).size();
    int opcode = site.instruction().getOpcode();
    if (opcode == Opcodes.NEWARRAY
        || opcode == Opcodes.ANEWARRAY
        || opcode == Opcodes.MULTIANEWARRAY) {
      return Text.FIXED; // the operands are lengths
    }
    Text text = Text.FIXED;
    for (int i = 0; i < operands; i++) {
      text = text.union(scope.operand(site, i));
    }
    boolean calculates = opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR;
    return calculates ? text.asMeasured() : text;
  }
}
