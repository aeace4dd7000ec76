package dbkata.testkit.report;

import dbkata.services.ServicesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Say why a test is red: what happened and where, in the words of the person who reads it.
 *
 * @param lines what happened: expected and actual, the error, the SQL it came from
 * @param place the student's own line, else the test's; empty when neither is known
 * @param complete whether they say by themselves what to look for: then the test's hint, which is
 *     about what the test asks for, would lead elsewhere
 */
public record FailureText(List<String> lines, Optional<SourceLine> place, boolean complete) {
  /** A value as long as a result list is cut here, so that one failure never fills the screen. */
  private static final int MOST_LINES = 12;

  private static final int WIDEST_LINE = 160;

  /** Copy the lines. */
  public FailureText {
    lines = List.copyOf(lines);
  }

  /** Explain what a test threw. */
  public static FailureText of(Thrown thrown, ExerciseUnderTest exercise) {
    Optional<List<String>> own = ownWords(thrown, exercise);
    List<String> lines = new ArrayList<>(own.orElseGet(() -> whatHappened(thrown, exercise)));
    thrown.sql().ifPresent(sql -> lines.add("SQL: " + cut(sql)));
    return new FailureText(lines, place(thrown, exercise), own.isPresent());
  }

  /** Say what has nothing to do with what the test is about. */
  private static Optional<List<String>> ownWords(Thrown thrown, ExerciseUnderTest exercise) {
    return thrown.isA(ServicesException.class)
        ? Optional.of(List.of(thrown.message())) // one sentence, and its end is the way out
        : LinkageText.of(thrown, exercise.sources())
            .map(List::of)
            .or(() -> Trouble.of(thrown))
            .map(lines -> cutLines(String.join("\n", lines)));
  }

  private static List<String> whatHappened(Thrown thrown, ExerciseUnderTest exercise) {
    String message = thrown.message();
    if (isStub(thrown, exercise)) {
      return cutLines("Not written yet: " + message);
    }
    if (thrown.isA(AssertionError.class) && !message.isBlank()) {
      return cutLines(PlainWords.of(QuotedTrace.without(message)));
    }
    return PlainWords.ofLostConnection(thrown)
        .map(List::of)
        .orElseGet(() -> cutLines(String.join("\ncaused by ", namedWithCauses(thrown))));
  }

  /** Leave out a cause that only says again what can be read already; Spring's errors have such. */
  private static List<String> namedWithCauses(Thrown thrown) {
    List<String> named = new ArrayList<>();
    String last = "";
    for (Thrown error : thrown.withCauses().toList()) {
      String message = error.message();
      if (named.isEmpty() || message.isEmpty() || !last.contains(message)) {
        named.add(named(error));
      }
      last = message.lines().map(FailureText::cut).collect(Collectors.joining("\n"));
    }
    return named;
  }

  private static String named(Thrown thrown) {
    return thrown.message().isEmpty()
        ? thrown.simpleName() + ", without a message"
        : thrown.simpleName() + ": " + thrown.message();
  }

  private static boolean isStub(Thrown thrown, ExerciseUnderTest exercise) {
    return thrown.isA(UnsupportedOperationException.class)
        && SourceLine.isTopIn(exercise.sources(), thrown.frames());
  }

  /** The deepest cause is nearest to what went wrong, and the topmost line in it to the mistake. */
  private static Optional<SourceLine> place(Thrown thrown, ExerciseUnderTest exercise) {
    if (thrown.isA(ServicesException.class)) {
      return Optional.empty();
    }
    if (isStub(thrown, exercise)) {
      return SourceLine.topmostIn(exercise.sources(), thrown.frames()).map(SourceLine::placeOnly);
    }
    return thrown
        .withCauses()
        .map(cause -> SourceLine.topmostIn(exercise.sources(), cause.frames()))
        .flatMap(Optional::stream)
        .reduce((first, deeper) -> deeper)
        .or(() -> quotedPlace(thrown, exercise))
        .or(() -> SourceLine.topmostIn(exercise.testSources(), thrown.frames()));
  }

  private static Optional<SourceLine> quotedPlace(Thrown thrown, ExerciseUnderTest exercise) {
    return thrown.isA(AssertionError.class)
        ? SourceLine.topmostIn(exercise.sources(), QuotedTrace.frames(thrown.message()))
        : Optional.empty();
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
