package dbkata.grader.check;

import dbkata.grader.domain.ApiDifference;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.PreparedExercise;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Compare what the student's classes offer with what the stub offers.
 *
 * <p>Tests are compiled against the stub, so that a difference costs those tests that use the
 * member and no others. Only what the JVM would stumble over is one.
 */
final class ApiComparison {
  private final PublicClasses students;
  private final List<ApiDifference> differences = new ArrayList<>();

  private ApiComparison(PublicClasses students) {
    this.students = students;
  }

  /** List the differences in the order of the stub's classes and members. */
  static List<ApiDifference> differences(PreparedExercise exercise, Compilation.Compiled compiled) {
    ApiComparison comparison = new ApiComparison(PublicClasses.of(compiled.classes().values()));
    PublicClasses.ofStub(exercise).forEach(comparison::compare);
    return comparison.differences;
  }

  private void compare(PublicClass asked) {
    PublicClass found = students.get(asked.name());
    String name = asked.simpleName();
    if (found == null) {
      add(asked.name(), "Your code has no class " + name + "; the page asks for one.");
    } else if (!found.isPublic()) {
      add(asked.name(), "Your " + name + " is not public; the page asks for a public one.");
    } else if (changesKind(asked, found)) {
      add(
          asked.name(),
          "Your %s is %s; the page asks for %s.".formatted(name, found.kind(), asked.kind()));
    } else {
      compareMembers(asked, found);
    }
  }

  /** A class that can no longer be made, or is called in another way. */
  private static boolean changesKind(PublicClass asked, PublicClass found) {
    int kinds = Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_ANNOTATION;
    boolean becameAbstract = found.has(Opcodes.ACC_ABSTRACT) && !asked.has(Opcodes.ACC_ABSTRACT);
    return (asked.node().access & kinds) != (found.node().access & kinds) || becameAbstract;
  }

  private void compareMembers(PublicClass asked, PublicClass found) {
    List<MethodNode> methods = students.methods(found);
    for (FieldNode field : asked.fields()) {
      FieldWording.difference(field, asked, found)
          .ifPresent(message -> add(asked.name() + "." + field.name + ":" + field.desc, message));
    }
    for (MethodNode method : asked.methods()) {
      MethodComparison.difference(method, asked, methods)
          .ifPresent(message -> add(asked.name() + "." + method.name + method.desc, message));
    }
  }

  private void add(String member, String message) {
    differences.add(new ApiDifference(member, message));
  }
}
