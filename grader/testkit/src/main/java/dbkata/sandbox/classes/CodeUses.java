package dbkata.sandbox.classes;

import dbkata.sandbox.lists.Member;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Read what the code of a method uses, instruction by instruction. */
final class CodeUses {
  private static final String NOT_BY_JAVAC =
      "the compiler does not write it. Compile the class again from Java.";

  private final String owner;
  private final MethodNode method;
  private final Consumer<PlacedUse> uses;
  private int line;

  CodeUses(String owner, MethodNode method, Consumer<PlacedUse> uses) {
    this.owner = owner;
    this.method = method;
    this.uses = uses;
  }

  void read() {
    line = Lines.first(method);
    for (TryCatchBlockNode handler : method.tryCatchBlocks) {
      if (handler.type != null) {
        caught(handler);
      }
    }
    for (AbstractInsnNode instruction : method.instructions) {
      read(instruction);
    }
  }

  private void caught(TryCatchBlockNode handler) {
    int before = line;
    AbstractInsnNode next = handler.handler;
    while (next != null && !(next instanceof LineNumberNode)) {
      next = next.getNext();
    }
    line = next instanceof LineNumberNode number ? number.line : before;
    add(new Use.OfType(handler.type));
    line = before;
  }

  private void read(AbstractInsnNode instruction) {
    if (instruction instanceof LineNumberNode number) {
      line = number.line;
    } else if (instruction instanceof MethodInsnNode call) {
      String constant =
          call.desc.endsWith("Ljava/lang/String;)" + result(call.desc))
              ? ConstantBefore.of(call)
              : null;
      add(
          new Use.OfMember(
              new Member(call.owner, call.name, call.desc, constant),
              new CallSite(owner, method, call)));
    } else if (instruction instanceof FieldInsnNode field) {
      add(new Use.OfMember(new Member(field.owner, field.name, field.desc, null), null));
    } else if (instruction instanceof TypeInsnNode type) {
      type(Type.getObjectType(type.desc));
    } else if (instruction instanceof MultiANewArrayInsnNode array) {
      type(Type.getType(array.desc));
    } else if (instruction instanceof LdcInsnNode constant) {
      constant(constant.cst);
    } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      dynamic(dynamic);
    }
  }

  private static String result(String descriptor) {
    return descriptor.substring(descriptor.indexOf(')') + 1);
  }

  private void constant(Object constant) {
    if (constant instanceof Type type && type.getSort() != Type.METHOD) {
      type(type);
    } else if (constant instanceof Type
        || constant instanceof Handle
        || constant instanceof ConstantDynamic) {
      add(new Use.OfTrick("A method handle as a constant", NOT_BY_JAVAC));
    }
  }

  private void dynamic(InvokeDynamicInsnNode dynamic) {
    if (!Bootstraps.isKnown(dynamic.bsm)) {
      add(
          new Use.OfTrick(
              "A call linked by " + dynamic.bsm.getOwner().replace('/', '.'), NOT_BY_JAVAC));
      return;
    }
    boolean function = Bootstraps.makesFunction(dynamic.bsm);
    if (function) {
      implemented(Type.getReturnType(dynamic.desc));
    }
    for (Object argument : dynamic.bsmArgs) {
      if (argument instanceof Handle handle) {
        add(
            new Use.OfMember(
                new Member(handle.getOwner(), handle.getName(), handle.getDesc(), null), null));
      } else if (function && argument instanceof Type type && type.getSort() == Type.OBJECT) {
        implemented(type);
      } else if (argument instanceof Type type && type.getSort() != Type.METHOD) {
        type(type);
      } else if (argument instanceof ConstantDynamic) {
        add(new Use.OfTrick("A constant that is computed by a method", NOT_BY_JAVAC));
      }
    }
  }

  private void implemented(Type type) {
    add(new Use.OfSupertype(type.getInternalName()));
  }

  private void type(Type type) {
    Set<String> names = new LinkedHashSet<>();
    TypeNames.add(type, names);
    names.forEach(name -> add(new Use.OfType(name)));
  }

  private void add(Use use) {
    uses.accept(new PlacedUse(use, line));
  }
}
