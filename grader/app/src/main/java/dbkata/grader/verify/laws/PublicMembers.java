package dbkata.grader.verify.laws;

import dbkata.grader.verify.laws.TestCode.Spot;
import dbkata.grader.verify.room.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Tests use public members of a student's classes alone. Under Maven they share a package with
 * them; in the grader they have loaders of their own, between which nothing else is accessible.
 */
final class PublicMembers {
  private final StubCode stub;
  private final Set<Problem> problems = new LinkedHashSet<>();

  private PublicMembers(StubCode stub) {
    this.stub = stub;
  }

  static List<Problem> check(TestCode tests, StubCode stub) {
    PublicMembers law = new PublicMembers(stub);
    tests.instructions(law::visit);
    return new ArrayList<>(law.problems);
  }

  private void visit(AbstractInsnNode instruction, Spot spot) {
    if (instruction instanceof MethodInsnNode call) {
      method(call.owner, call.name, call.desc, spot);
    } else if (instruction instanceof FieldInsnNode access) {
      field(access.owner, access.name, spot);
    } else if (instruction instanceof TypeInsnNode use) {
      type(Type.getObjectType(use.desc), spot);
    } else if (instruction instanceof LdcInsnNode constant && constant.cst instanceof Type type) {
      type(type, spot);
    } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      for (Object argument : dynamic.bsmArgs) {
        if (argument instanceof Handle handle) {
          handle(handle, spot);
        }
      }
    }
  }

  private void handle(Handle handle, Spot spot) {
    if (handle.getTag() < Opcodes.H_INVOKEVIRTUAL) {
      field(handle.getOwner(), handle.getName(), spot);
    } else {
      method(handle.getOwner(), handle.getName(), handle.getDesc(), spot);
    }
  }

  private void method(String owner, String name, String descriptor, Spot spot) {
    type(Type.getObjectType(owner), spot);
    if (stub.isHiddenMethod(owner, name, descriptor)) {
      String member = name.equals("<init>") ? "the constructor" : name;
      hidden(member + " of " + TestCode.simpleName(owner), spot);
    }
  }

  private void field(String owner, String name, Spot spot) {
    type(Type.getObjectType(owner), spot);
    if (stub.isHiddenField(owner, name)) {
      hidden(name + " of " + TestCode.simpleName(owner), spot);
    }
  }

  private void type(Type type, Spot spot) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT && stub.isHidden(element.getInternalName())) {
      hidden(TestCode.simpleName(element.getInternalName()), spot);
    }
  }

  private void hidden(String what, Spot spot) {
    problems.add(
        spot.problem("uses " + what + ", which is not public", "make it public, or do without it"));
  }
}
