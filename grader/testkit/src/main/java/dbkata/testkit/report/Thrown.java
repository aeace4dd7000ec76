package dbkata.testkit.report;

import dbkata.testkit.recording.FailedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a test threw, as plain data: it may come from another process.
 *
 * @param types the binary names of its class and its superclasses, nearest first; at least one
 * @param message its message, empty if it has none
 * @param frames its stack trace, topmost first
 * @param sql the statement that the database refused, when that is where it came from
 * @param cause what caused it, at most {@link #MOST_CAUSES} deep
 */
public record Thrown(
    List<String> types,
    String message,
    List<StackTraceElement> frames,
    Optional<String> sql,
    Optional<Thrown> cause) {
  /** How many errors a chain of causes has at most, the first included: the rest is cut off. */
  public static final int MOST_CAUSES = 5;

  /** Copy the lists. */
  public Thrown {
    types = List.copyOf(types);
    frames = List.copyOf(frames);
  }

  /**
   * Read an error of this process.
   *
   * <p>Its own methods are called, so it must not come from code that is not trusted.
   */
  public static Thrown of(Throwable error) {
    return of(error, FailedStatement.of(error), MOST_CAUSES);
  }

  private static Thrown of(Throwable error, Optional<String> sql, int most) {
    Throwable cause = most > 1 ? error.getCause() : null;
    return new Thrown(
        typesOf(error),
        error.getMessage() == null ? "" : error.getMessage(),
        Arrays.asList(error.getStackTrace()),
        sql,
        Optional.ofNullable(cause).map(it -> of(it, Optional.empty(), most - 1)));
  }

  private static List<String> typesOf(Throwable error) {
    List<String> types = new ArrayList<>();
    for (Class<?> type = error.getClass(); type != Object.class; type = type.getSuperclass()) {
      types.add(type.getName());
    }
    return types;
  }

  /** Tell whether it is of that class or of a subclass. */
  boolean isA(Class<? extends Throwable> type) {
    return types.contains(type.getName());
  }

  /** Give it and what caused it, the deepest cause last. */
  Stream<Thrown> withCauses() {
    return Stream.iterate(
            Optional.of(this), Optional::isPresent, thrown -> thrown.flatMap(Thrown::cause))
        .limit(MOST_CAUSES)
        .flatMap(Optional::stream);
  }

  /**
   * Give the name of its class without package and enclosing classes; an anonymous class has none
   * and is named for the class that it extends.
   */
  String simpleName() {
    return types.stream()
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .map(name -> name.substring(name.lastIndexOf('$') + 1).replaceFirst("^\\d+", ""))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("Throwable");
  }
}
