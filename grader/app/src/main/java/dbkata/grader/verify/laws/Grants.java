package dbkata.grader.verify.laws;

import dbkata.grader.domain.Exercise;
import dbkata.grader.verify.room.Problem;
import dbkata.testkit.SandboxGate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The gate under Maven grants what the manifest grants in the grader. */
final class Grants {
  private static final String GATE = Type.getInternalName(SandboxGate.class);

  private Grants() {}

  static List<Problem> check(TestCode tests, Exercise exercise) {
    List<Problem> problems = new ArrayList<>();
    for (ClassNode type : tests.classes()) {
      if (GATE.equals(type.superName) && !textsIn(type).equals(exercise.grants())) {
        problems.add(
            new Problem(
                TestCode.fileOf(tests.room(), type),
                "grants %s where exercise.yaml grants %s"
                    .formatted(textsIn(type), exercise.grants()),
                "let both grant the same"));
      }
    }
    return problems;
  }

  /** The constructor holds no other texts than those that it hands to the gate's. */
  private static SortedSet<String> textsIn(ClassNode type) {
    SortedSet<String> texts = new TreeSet<>();
    for (MethodNode method : type.methods) {
      if (method.name.equals("<init>")) {
        for (AbstractInsnNode instruction : method.instructions) {
          if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String text) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }
}
