package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.ClassFile;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.Origin;
import dbkata.sqlrule.bytecode.Program;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Give one equation access to the answers of others, and to the texts of operands.
 *
 * @param program the classes under check
 * @param answers the text that answers a question, as far as it is known by now
 */
record Scope(Program program, Function<Question, Text> answers) {

  Text ask(Question question) {
    return answers.apply(question);
  }

  /** Return what an operand is made of when the instruction runs. */
  Text operand(CallSite site, int operand) {
    return operand(site, operand, site.instruction(), MapPart.ALL);
  }

  /** Return what an operand is ever made of in the method: the instruction keeps a view of it. */
  Text viewed(CallSite site, int operand) {
    return operand(site, operand, null, MapPart.ALL);
  }

  /** Return what an operand is made of, as a part of the text that the instruction joins. */
  Text part(CallSite site, int operand) {
    return operand(site, operand).joinedAt(new Joint(site, operand));
  }

  /**
   * Return what an operand is made of.
   *
   * @param before the instruction up to which it may have grown, null for the whole method
   * @param part which part of it is meant, if it is a map
   */
  Text operand(CallSite site, int operand, @Nullable AbstractInsnNode before, MapPart part) {
    List<Set<Origin>> operands = site.method().operands(site.instruction());
    // An instruction that never runs has no operands.
    return operands.isEmpty()
        ? Text.FIXED
        : text(site.method(), operands.get(operand), before, part);
  }

  /** Return what a local variable is made of before an instruction. */
  Text local(CallSite site, int slot) {
    Set<Origin> origins = site.method().flow().local(site.instruction(), slot);
    return text(site.method(), origins, site.instruction(), MapPart.ALL);
  }

  private Text text(
      MethodCode method, Set<Origin> origins, @Nullable AbstractInsnNode before, MapPart part) {
    Text text = Text.FIXED;
    for (Origin origin : origins) {
      text = text.union(ask(new Question.Born(method, origin)));
      if (mayGrow(origin)) {
        text = text.union(ask(new Question.Grown(method, origin, before, part)));
      }
    }
    return text;
  }

  /** Put what all callers pass in the place of the method's parameters. */
  Text withCallers(MethodCode method, Text text) {
    return text.bind(parameter -> ask(new Question.Passed(method, parameter)));
  }

  /** Tell whether something may be put into the object later; a constructor counts. */
  private boolean mayGrow(Origin origin) {
    boolean isNew = origin.instruction() != null && origin.instruction().getOpcode() == Opcodes.NEW;
    return isNew || !(Library.isImmutable(origin.type()) || isEnum(origin.type()));
  }

  /** Tell whether the type is an enum under check. */
  boolean isEnum(Type type) {
    ClassFile file = type.getSort() == Type.OBJECT ? program.type(type.getInternalName()) : null;
    return file != null && file.isEnum();
  }
}
