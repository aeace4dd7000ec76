package dbkata.testkit.recording;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remember which statement a database error came from: the error itself often does not say.
 *
 * <p>Holds the last few only, so that a test that fails a thousand times keeps nothing alive.
 */
public final class FailedStatement {
  private static final int KEPT = 50;

  /** Causes can form a ring. */
  private static final int MOST_CAUSES = 5;

  private static final Deque<FailedStatement> LAST = new ArrayDeque<>();

  private final WeakReference<Throwable> error;
  private final String sql;

  private FailedStatement(Throwable error, String sql) {
    this.error = new WeakReference<>(error);
    this.sql = sql;
  }

  /** Find the statement that raised an error or one of its causes. */
  public static Optional<String> of(Throwable error) {
    synchronized (LAST) {
      return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
          .limit(MOST_CAUSES)
          .flatMap(cause -> LAST.stream().filter(failed -> failed.error.get() == cause))
          .map(failed -> failed.sql)
          .findFirst();
    }
  }

  static void remember(@Nullable Throwable error, String sql) {
    if (error == null) {
      return;
    }
    synchronized (LAST) {
      LAST.addFirst(new FailedStatement(error, sql));
      if (LAST.size() > KEPT) {
        LAST.removeLast();
      }
    }
  }
}
