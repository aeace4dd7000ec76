package dbkata.grader.verify.laws;

import dbkata.grader.domain.PreparedExercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class files of an exercise's stub.
 *
 * @param classes by internal name, as in {@code dbkata/tasks/Task}
 */
record StubCode(Map<String, ClassNode> classes) {
  static StubCode of(PreparedExercise exercise) {
    Map<String, ClassNode> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(exercise.stubClasses())) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        ClassNode node = TestCode.node(Files.readAllBytes(file));
        classes.put(node.name, node);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StubCode(classes);
  }

  /** Tell whether a class is one of the stub's that not everybody may see. */
  boolean isHidden(String name) {
    ClassNode type = classes.get(name);
    return type != null && (accessOf(type) & Opcodes.ACC_PUBLIC) == 0;
  }

  /** Tell whether a class of the stub has or inherits this method, and not as a public one. */
  boolean isHiddenMethod(String owner, String name, String descriptor) {
    for (ClassNode type = classes.get(owner); type != null; type = superOf(type)) {
      for (MethodNode method : type.methods) {
        if (method.name.equals(name) && method.desc.equals(descriptor)) {
          return (method.access & Opcodes.ACC_PUBLIC) == 0;
        }
      }
    }
    return false;
  }

  /** Tell whether a class of the stub has or inherits this field, and not as a public one. */
  boolean isHiddenField(String owner, String name) {
    for (ClassNode type = classes.get(owner); type != null; type = superOf(type)) {
      for (FieldNode field : type.fields) {
        if (field.name.equals(name)) {
          return (field.access & Opcodes.ACC_PUBLIC) == 0;
        }
      }
    }
    return false;
  }

  private @Nullable ClassNode superOf(ClassNode type) {
    return type.superName == null ? null : classes.get(type.superName);
  }

  /** The access of a nested class stands in the list of nested classes alone. */
  private static int accessOf(ClassNode type) {
    return type.innerClasses.stream()
        .filter(inner -> inner.name.equals(type.name))
        .map((InnerClassNode inner) -> inner.access)
        .findFirst()
        .orElse(type.access);
  }
}
