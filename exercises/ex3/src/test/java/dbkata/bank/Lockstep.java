package dbkata.bank;

import dbkata.testkit.PostgresTestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Two callers at once, statement by statement: neither sends its next statement before the other
 * has come as far, has ended, or waits for a lock in the database or in Java.
 */
final class Lockstep {
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(2);

  private final PostgresTestDatabase database;
  private final Caller[] callers = new Caller[2];

  private Lockstep(PostgresTestDatabase database) {
    this.database = database;
  }

  static Lockstep of(PostgresTestDatabase database) {
    return new Lockstep(database);
  }

  /** Run both to their ends and give what each threw, null for nothing. */
  List<Throwable> run(ThrowingCallable first, ThrowingCallable second)
      throws InterruptedException {
    callers[0] = new Caller(first);
    callers[1] = new Caller(second);
    database.recording().beforeEachStatement(statement -> beforeStatement());
    for (Caller caller : callers) {
      caller.start();
    }
    for (Caller caller : callers) {
      caller.join();
    }
    return Arrays.asList(callers[0].thrown, callers[1].thrown);
  }

  private void beforeStatement() {
    Caller me = Thread.currentThread() == callers[0] ? callers[0] : callers[1];
    Caller other = me == callers[0] ? callers[1] : callers[0];
    me.statements++;
    me.waitsHere = true;
    while (!other.hasComeAsFarAs(me) && !other.isHeldUp() && !someoneWaitsForARow()) {
      LockSupport.parkNanos(LOOK_AGAIN);
    }
    me.waitsHere = false;
  }

  private boolean someoneWaitsForARow() {
    return database.number(
            """
            SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE NOT granted AND datname = current_database()
            """)
        > 0;
  }

  /** One of the two. */
  private static final class Caller extends Thread {
    private final ThrowingCallable call;
    private volatile int statements;
    private volatile boolean waitsHere;
    private volatile Throwable thrown;

    private Caller(ThrowingCallable call) {
      this.call = call;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        call.call();
      } catch (Throwable e) {
        thrown = e;
      }
    }

    private boolean hasComeAsFarAs(Caller other) {
      return statements >= other.statements || getState() == State.TERMINATED;
    }

    /** A caller that waits for a monitor or a lock of Java's comes no farther before the other. */
    private boolean isHeldUp() {
      return !waitsHere
          && switch (getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            default -> false;
          };
    }
  }
}
