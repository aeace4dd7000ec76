package dbkata.testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * Turn the names of steps and tests into what a student reads.
 *
 * <p>A step shows its title; a method shows its name as words: {@code rollsBackWhenTheAuditFails}
 * reads "rolls back when the audit fails".
 */
public final class Sentences implements DisplayNameGenerator {
  /** Words that a sentence writes with capitals, though a method's name does not. */
  private static final Map<String, String> CAPITALS =
      Map.of("sql", "SQL", "jdbc", "JDBC", "ttl", "TTL", "redis", "Redis");

  @Override
  public String generateDisplayNameForClass(Class<?> testClass) {
    Step step = testClass.getAnnotation(Step.class);
    return step == null ? testClass.getSimpleName() : step.title();
  }

  @Override
  public String generateDisplayNameForNestedClass(
      List<Class<?>> enclosingInstanceTypes, Class<?> nestedClass) {
    return sentence(nestedClass.getSimpleName());
  }

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
    return sentence(testMethod.getName());
  }

  private static String sentence(String name) {
    StringBuilder words = new StringBuilder();
    for (String word :
        name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])|_")) {
      String lower = word.toLowerCase(Locale.ROOT);
      words.append(words.isEmpty() ? "" : " ").append(CAPITALS.getOrDefault(lower, lower));
    }
    return words.toString();
  }
}
