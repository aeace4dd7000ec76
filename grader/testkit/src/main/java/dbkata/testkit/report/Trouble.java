package dbkata.testkit.report;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Say of an error that any test may meet what to look for: what the test asks its readers to think
 * of is about something else.
 */
final class Trouble {
  /** HikariCP's, which goes on to tell how many milliseconds it waited. */
  private static final Pattern NO_CONNECTION =
      Pattern.compile("Connection is not available, request timed out after \\d+ms");

  private static final List<String> LOCKS =
      List.of("due to lock timeout", "[SQLITE_BUSY]", "[SQLITE_LOCKED]");

  private Trouble() {}

  /** Tell what happened and ask where it may come from; empty when it is another error. */
  static Optional<List<String>> of(Thrown thrown) {
    if (thrown.isA(TimeoutException.class)) {
      return Optional.of(
          List.of(
              "Stopped: " + thrown.message() + ".",
              "Is there a loop that never ends, or a lock or a connection that is never given"
                  + " back?"));
    }
    // A test that put an error into words of its own knows more of it.
    boolean worded = thrown.isA(AssertionError.class) && !thrown.message().isBlank();
    Stream<Thrown> errors = worded ? Stream.of(thrown) : thrown.withCauses();
    return errors.flatMap(error -> inOne(error).stream()).findFirst();
  }

  private static Optional<List<String>> inOne(Thrown error) {
    String message = error.message();
    if (error.isA(StackOverflowError.class)) {
      return Optional.of(
          List.of(
              "StackOverflowError: a method called itself again and again, until there was no room"
                  + " left.",
              "In which case does it return without calling itself, and is that case ever"
                  + " reached?"));
    }
    if (LOCKS.stream().anyMatch(message::contains)) {
      return Optional.of(
          List.of(
              named(error),
              "It waited for a lock in vain. Does another connection of yours hold it, in a"
                  + " transaction that was never ended?"));
    }
    if (message.contains("due to statement timeout")) {
      return Optional.of(
          List.of(
              named(error),
              "The database stopped it for the time it took. Does it wait for something, or go on"
                  + " without an end?"));
    }
    if (NO_CONNECTION.matcher(message).find()) {
      return Optional.of(
          List.of(
              error.simpleName() + ": no connection of the pool became free.",
              "Is there one that your code opens and never closes?"));
    }
    return inTheWayJdbcIsUsed(error).or(() -> inTheWayRedisIsUsed(error));
  }

  private static Optional<List<String>> inTheWayJdbcIsUsed(Thrown error) {
    String message = error.message();
    if (error.isA(ArrayIndexOutOfBoundsException.class) && comesFromSqlite(error)) {
      return Optional.of(
          List.of(
              "ArrayIndexOutOfBoundsException: the SQL has no placeholder of that number.",
              "Do you count from 1, and does the SQL have as many ? as you set, outside of"
                  + " quotes?"));
    }
    if (message.equals("Connection is closed")) {
      return Optional.of(List.of(named(error), "Who closed it, and who needed it after that?"));
    }
    if (message.equals("This ResultSet is closed.")) {
      return Optional.of(
          List.of(
              named(error),
              "Was its statement closed, or executed once more, before you had read the rows?"));
    }
    return Optional.empty();
  }

  private static Optional<List<String>> inTheWayRedisIsUsed(Thrown error) {
    return error.message().startsWith("ERR wrong number of arguments")
        ? Optional.of(
            List.of(
                named(error),
                "A command of Redis that takes several keys takes one at least. What if there is"
                    + " none?"))
        : Optional.empty();
  }

  private static boolean comesFromSqlite(Thrown error) {
    return !error.frames().isEmpty()
        && error.frames().get(0).getClassName().startsWith("org.sqlite.");
  }

  /** What follows in further lines is about the database's insides. */
  private static String named(Thrown error) {
    return error.simpleName() + ": " + error.message().lines().findFirst().orElse("");
  }
}
