package dbkata.grader.check;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** A class as its users see it. */
record PublicClass(ClassNode node) {

  /** Read a class file; the code of its methods is skipped. */
  static PublicClass read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
    return new PublicClass(node);
  }

  String name() {
    return node.name;
  }

  /** Give the name that a source uses: {@code TaskRepository}. */
  String simpleName() {
    return name().substring(Math.max(name().lastIndexOf('/'), name().lastIndexOf('$')) + 1);
  }

  /** Give the path of its source below a source root. */
  String sourcePath() {
    return name().substring(0, name().lastIndexOf('/') + 1) + node.sourceFile;
  }

  boolean isPublic() {
    return has(Opcodes.ACC_PUBLIC);
  }

  boolean has(int flag) {
    return (node.access & flag) != 0;
  }

  /** Say what it is: a class, an interface, an enum. */
  String kind() {
    if (has(Opcodes.ACC_ANNOTATION)) {
      return "an annotation";
    }
    if (has(Opcodes.ACC_INTERFACE)) {
      return "an interface";
    }
    if (has(Opcodes.ACC_ENUM)) {
      return "an enum";
    }
    return has(Opcodes.ACC_ABSTRACT) ? "an abstract class" : "a class";
  }

  /** List the public methods and constructors that a source declares. */
  List<MethodNode> methods() {
    return node.methods.stream()
        .filter(it -> isPublic(it.access) && (it.access & Opcodes.ACC_SYNTHETIC) == 0)
        .toList();
  }

  /** List all methods and constructors, whoever may call them. */
  List<MethodNode> allMethods() {
    return node.methods;
  }

  /** List the public fields. */
  List<FieldNode> fields() {
    return node.fields.stream().filter(it -> isPublic(it.access)).toList();
  }

  static boolean isPublic(int access) {
    return (access & Opcodes.ACC_PUBLIC) != 0;
  }

  static boolean isStatic(int access) {
    return (access & Opcodes.ACC_STATIC) != 0;
  }
}
