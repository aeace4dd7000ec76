package dbkata.grader.verify.laws;

import dbkata.grader.verify.room.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Whoever expects an exception asks for one that only the exercise's rule throws: an {@code
 * Exception} is also what an untouched stub or a broken line gives.
 */
final class ExactExceptions {
  private static final Set<String> TOO_WIDE =
      Set.of(
          "java/lang/Throwable",
          "java/lang/Exception",
          "java/lang/RuntimeException",
          "java/lang/Error",
          "java/lang/UnsupportedOperationException");

  private static final Set<String> UNTYPED =
      Set.of("assertThatException", "assertThatRuntimeException");

  private static final String BARE = "assertThatThrownBy";

  /** What AssertJ has to ask a throwable for its type. */
  private static final Set<String> ASKS_FOR_A_TYPE =
      Set.of("isInstanceOf", "isExactlyInstanceOf", "isInstanceOfAny", "isOfAnyClassIn");

  private static final String WAY_OUT = "ask for the type that the page names";

  private ExactExceptions() {}

  static List<Problem> check(TestCode tests) {
    List<Problem> problems = new ArrayList<>();
    tests.instructions(
        (instruction, spot) -> {
          if (instruction instanceof LdcInsnNode constant
              && constant.cst instanceof Type type
              && type.getSort() == Type.OBJECT
              && TOO_WIDE.contains(type.getInternalName())) {
            String name = TestCode.simpleName(type.getInternalName());
            problems.add(
                spot.problem("asks for " + name + ", which the stub throws as well", WAY_OUT));
          } else if (instruction instanceof MethodInsnNode call && UNTYPED.contains(call.name)) {
            problems.add(spot.problem(call.name + " takes what the stub throws as well", WAY_OUT));
          }
        });
    for (ClassNode type : tests.classes()) {
      for (MethodNode method : type.methods) {
        problems.addAll(bare(tests, type, method));
      }
    }
    return problems;
  }

  /** Each look at what was thrown needs a question for its type in the same method. */
  private static List<Problem> bare(TestCode tests, ClassNode type, MethodNode method) {
    List<AbstractInsnNode> looks = new ArrayList<>();
    int types = 0;
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call) {
        if (call.name.equals(BARE)) {
          looks.add(call);
        } else if (ASKS_FOR_A_TYPE.contains(call.name)) {
          types++;
        }
      }
    }
    return looks.stream()
        .skip(Math.min(types, looks.size()))
        .map(look -> new TestCode.Spot(tests.room(), type, look))
        .map(spot -> spot.problem("takes whatever is thrown, the stub's as well", WAY_OUT))
        .toList();
  }
}
