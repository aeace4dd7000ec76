package dbkata.testkit.report;

import dbkata.services.ServicesException;
import dbkata.testkit.recording.FailedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Say why a test is red: what happened and where, in the words of the person who reads it.
 *
 * @param lines what happened: expected and actual, the error, the SQL it came from
 * @param place the student's own line, else the test's; empty when neither is known
 */
record FailureText(List<String> lines, Optional<SourceLine> place) {
  /** A value as long as a result list is cut here, so that one failure never fills the screen. */
  private static final int MOST_LINES = 12;

  private static final int WIDEST_LINE = 160;

  FailureText {
    lines = List.copyOf(lines);
  }

  /** Explain what a test threw. */
  static FailureText of(Throwable error, ExerciseUnderTest exercise) {
    List<String> lines = new ArrayList<>(whatHappened(error, exercise));
    FailedStatement.of(error).ifPresent(sql -> lines.add("SQL: " + cut(sql)));
    return new FailureText(lines, place(error, exercise));
  }

  private static List<String> whatHappened(Throwable error, ExerciseUnderTest exercise) {
    String message = error.getMessage() == null ? "" : error.getMessage();
    if (isStub(error, exercise)) {
      return cutLines("Not written yet: " + message);
    }
    if (error instanceof ServicesException) {
      return List.of(message); // one sentence, and its end is the way out
    }
    if (error instanceof AssertionError && !message.isBlank()) {
      return cutLines(QuotedTrace.without(message));
    }
    if (error instanceof TimeoutException) {
      return List.of(
          "Stopped: " + message + ".",
          "Is there a loop that never ends, or a lock or a connection that is never given back?");
    }
    return cutLines(
        causes(error)
            .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
            .reduce((first, next) -> first + "\ncaused by " + next)
            .orElseThrow());
  }

  private static boolean isStub(Throwable error, ExerciseUnderTest exercise) {
    return error instanceof UnsupportedOperationException
        && SourceLine.isThrownIn(exercise.sources(), error);
  }

  /** The deepest cause is nearest to what went wrong, and the topmost line in it to the mistake. */
  private static Optional<SourceLine> place(Throwable error, ExerciseUnderTest exercise) {
    if (error instanceof ServicesException) {
      return Optional.empty();
    }
    if (isStub(error, exercise)) {
      return SourceLine.topmostIn(exercise.sources(), error).map(SourceLine::placeOnly);
    }
    return causes(error)
        .map(cause -> SourceLine.topmostIn(exercise.sources(), cause))
        .flatMap(Optional::stream)
        .reduce((first, deeper) -> deeper)
        .or(() -> quotedPlace(error, exercise))
        .or(() -> SourceLine.topmostIn(exercise.testSources(), error));
  }

  private static Optional<SourceLine> quotedPlace(Throwable error, ExerciseUnderTest exercise) {
    if (!(error instanceof AssertionError) || error.getMessage() == null) {
      return Optional.empty();
    }
    return SourceLine.topmostIn(exercise.sources(), QuotedTrace.frames(error.getMessage()));
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(5);
  }

  private static List<String> cutLines(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank()).map(FailureText::cut).toList();
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> cut = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
    cut.add("... (" + (lines.size() - MOST_LINES + 1) + " more lines)");
    return cut;
  }

  private static String cut(String line) {
    return line.length() <= WIDEST_LINE ? line : line.substring(0, WIDEST_LINE) + " ...";
  }
}
