package dbkata.probe;

import dbkata.probe.wire.Failure;
import dbkata.probe.wire.Failure.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * Make plain text of what a test threw.
 *
 * <p>Its class may be a student's: each of its methods may throw, return null or a gigabyte, or
 * never return. So this happens while the test's time still runs, each method is called once, and
 * what it gives is cut.
 */
final class ThrownReader {
  /** How many errors a chain has at most: a longer one repeats itself. */
  private static final int MOST_CAUSES = 5;

  /** The line that matters stands near the top, even after a stack overflow. */
  private static final int MOST_FRAMES = 200;

  /** Classes on the way to Throwable; nobody builds more in earnest. */
  private static final int MOST_TYPES = 20;

  /** A failed comparison of two lists is shown in a dozen lines. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final int LONGEST_NAME = 1_000;

  private ThrownReader() {}

  static Failure read(Throwable thrown) {
    return read(thrown, MOST_CAUSES);
  }

  private static Failure read(Throwable thrown, int most) {
    Throwable cause = most > 1 ? tried(thrown::getCause) : null;
    return new Failure(
        typesOf(thrown),
        cut(tried(thrown::getMessage), MOST_CHARACTERS).orElse(""),
        framesOf(tried(thrown::getStackTrace)),
        valueOf(thrown, AssertionFailedError::getExpected),
        valueOf(thrown, AssertionFailedError::getActual),
        cause == null ? Optional.empty() : Optional.of(read(cause, most - 1)));
  }

  private static List<String> typesOf(Throwable thrown) {
    List<String> types = new ArrayList<>();
    Class<?> type = thrown.getClass();
    while (type != null && type != Object.class && types.size() < MOST_TYPES) {
      types.add(type.getName());
      type = type.getSuperclass();
    }
    return types;
  }

  /** Give the topmost frames; null where it is not told, by which a student's class may lie. */
  static List<Frame> framesOf(StackTraceElement @Nullable [] trace) {
    List<Frame> frames = new ArrayList<>();
    if (trace == null) {
      return frames;
    }
    for (int i = 0; i < trace.length && i < MOST_FRAMES; i++) {
      StackTraceElement frame = trace[i];
      if (frame != null) {
        frames.add(
            new Frame(
                cut(frame.getClassName(), LONGEST_NAME).orElse(""),
                cut(frame.getMethodName(), LONGEST_NAME).orElse(""),
                cut(frame.getFileName(), LONGEST_NAME).orElse(""),
                frame.getLineNumber()));
      }
    }
    return frames;
  }

  private static Optional<String> valueOf(
      Throwable thrown, java.util.function.Function<AssertionFailedError, ValueWrapper> value) {
    if (!(thrown instanceof AssertionFailedError failed)) {
      return Optional.empty();
    }
    ValueWrapper wrapper = tried(() -> value.apply(failed));
    return wrapper == null
        ? Optional.empty()
        : cut(tried(wrapper::getStringRepresentation), MOST_CHARACTERS);
  }

  private static <T> @Nullable T tried(Supplier<@Nullable T> getter) {
    try {
      return getter.get();
    } catch (Throwable hostile) {
      return null; // even a StackOverflowError: what it does not tell is not told
    }
  }

  private static Optional<String> cut(@Nullable String text, int most) {
    return text == null
        ? Optional.empty()
        : Optional.of(text.length() <= most ? text : text.substring(0, most));
  }
}
