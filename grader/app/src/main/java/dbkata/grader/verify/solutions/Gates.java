package dbkata.grader.verify.solutions;

import dbkata.testkit.Gate;
import dbkata.testkit.SandboxGate;
import dbkata.testkit.SqlConstantGate;
import java.lang.reflect.Method;
import java.util.List;

/** What the gates are called as tests, which they are under Maven. */
final class Gates {
  private static final List<Class<?>> CLASSES = List.of(SandboxGate.class, SqlConstantGate.class);

  private Gates() {}

  /** Name a rule's test, as in {@code SqlConstantTest.noSqlTextCanChangeAtRunTime}. */
  static String testOf(String rule) {
    for (Class<?> type : CLASSES) {
      for (Method method : type.getDeclaredMethods()) {
        Gate gate = method.getAnnotation(Gate.class);
        if (gate != null && gate.value().equals(rule)) {
          return type.getSimpleName().replaceFirst("Gate$", "Test") + "." + method.getName();
        }
      }
    }
    return rule;
  }
}
