package dbkata.sqlrule;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Read the class files behind ArchUnit's classes and report the findings class by class.
 *
 * <p>ArchUnit's own model has no entry for a concatenation, which is an {@code invokedynamic}; so
 * it only says where the bytes are.
 */
final class SqlConstantCondition extends ArchCondition<JavaClass> {
  /** One rule object serves all tests, which may run at once. */
  private final ThreadLocal<Map<String, List<String>>> violations =
      ThreadLocal.withInitial(HashMap::new);

  SqlConstantCondition() {
    super("run only SQL texts that are fixed in the source");
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    Map<String, List<String>> found = violations.get();
    found.clear();
    List<byte[]> files = new ArrayList<>();
    for (JavaClass type : classes) {
      byte[] bytes = bytes(type);
      if (bytes == null) {
        found.put(
            type.getName(),
            List.of(
                type.getName()
                    + ": cannot decide whether its SQL texts are fixed: its class file cannot be"
                    + " read. Import the classes from files or jars."));
      } else {
        files.add(bytes);
      }
    }
    SqlConstantCheck.check(files).stream()
        .collect(groupingBy(Finding::className))
        .forEach(
            (name, findings) -> found.put(name, findings.stream().map(Finding::toString).toList()));
  }

  private static byte @Nullable [] bytes(JavaClass type) {
    Optional<Source> source = type.getSource();
    if (source.isEmpty()) {
      return null;
    }
    try (InputStream in = source.get().getUri().toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (String violation : violations.get().getOrDefault(type.getName(), List.of())) {
      events.add(SimpleConditionEvent.violated(type, violation));
    }
  }
}
