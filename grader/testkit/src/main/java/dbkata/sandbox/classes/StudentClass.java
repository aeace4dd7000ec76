package dbkata.sandbox.classes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** One class file under check. */
public final class StudentClass {
  private static final int JAVA_8 = 52;

  private final ClassNode node = new ClassNode();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> concrete = new HashSet<>();

  /**
   * Parse a class file.
   *
   * @throws RuntimeException of no fixed type when the bytes are no class file of a known version
   */
  public StudentClass(byte[] bytes) {
    new ClassReader(bytes).accept(node, 0);
    if ((node.version & 0xFFFF) < JAVA_8) {
      throw new IllegalArgumentException("class file version " + (node.version & 0xFFFF));
    }
    for (MethodNode method : node.methods) {
      declared.add(method.name + method.desc);
      if ((method.access & Opcodes.ACC_ABSTRACT) == 0) {
        concrete.add(method.name + method.desc);
      }
    }
    for (FieldNode field : node.fields) {
      declared.add(field.name + field.desc);
    }
  }

  /** Return the internal name, as in {@code dbkata/tasks/TaskRepository}. */
  public String name() {
    return node.name;
  }

  /** Return the name of the source file; null when the class file does not tell. */
  public @Nullable String sourceFile() {
    return node.sourceFile;
  }

  /** Tell whether it is an interface. */
  public boolean isInterface() {
    return (node.access & Opcodes.ACC_INTERFACE) != 0;
  }

  /** Return the superclass's internal name; {@code java/lang/Object} for an interface. */
  public String superclass() {
    return node.superName == null ? "java/lang/Object" : node.superName;
  }

  /** Return the direct interfaces' internal names. */
  public List<String> interfaces() {
    return node.interfaces;
  }

  /** List the methods that it declares. */
  public List<MethodNode> methods() {
    return node.methods;
  }

  /** Tell whether it declares a member of this name and descriptor itself. */
  public boolean declares(String name, String descriptor) {
    return declared.contains(name + descriptor);
  }

  /** Tell whether it declares such a method with a body. */
  public boolean implementsMethod(String name, String descriptor) {
    return concrete.contains(name + descriptor);
  }

  /** Return the first line of any of its code; 0 when the class file does not tell. */
  public int firstLine() {
    int first = 0;
    for (MethodNode method : node.methods) {
      int line = Lines.first(method);
      first = line != 0 && (first == 0 || line < first) ? line : first;
    }
    return first;
  }

  /** List what it uses, in the order of the class file. */
  public List<PlacedUse> uses() {
    List<PlacedUse> uses = new ArrayList<>();
    new DeclaredUses(node, firstLine(), uses::add).read();
    for (MethodNode method : node.methods) {
      new CodeUses(node.name, method, uses::add).read();
    }
    return uses;
  }
}
