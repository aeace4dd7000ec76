package dbkata.testkit.recording;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remember which statement a database error came from: the error itself often does not say.
 *
 * <p>Holds the last few only, so that a test that fails a thousand times keeps nothing alive.
 */
public final class FailedStatement {
  private static final int KEPT = 50;
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
      for (Throwable cause = error; cause != null; cause = cause.getCause()) {
        for (FailedStatement failed : LAST) {
          if (failed.error.get() == cause) {
            return Optional.of(failed.sql);
          }
        }
      }
      return Optional.empty();
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
