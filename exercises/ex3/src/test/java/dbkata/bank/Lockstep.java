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

  /** A caller that is seen waiting so often in a row waits for the other, not for a moment. */
  private static final int STUCK = 20;

  private final PostgresTestDatabase database;
  private final Caller[] callers = new Caller[2];

  private Lockstep(PostgresTestDatabase database) {
    this.database = database;
  }

  static Lockstep of(PostgresTestDatabase database) {
    return new Lockstep(database);
  }

  /** Run both to their ends and give what each threw, null for nothing. */
  List<Throwable> run(ThrowingCallable first, ThrowingCallable second) throws InterruptedException {
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
    int seenWaiting = 0;
    while (!other.hasComeAsFarAs(me) && seenWaiting < STUCK && !someoneWaitsForARow()) {
      seenWaiting = other.waitsForALock() ? seenWaiting + 1 : 0;
      LockSupport.parkNanos(LOOK_AGAIN);
    }
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

    private boolean waitsForALock() {
      return getState() == State.BLOCKED || getState() == State.WAITING;
    }
  }
}
