package dbkata.grader.run;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.Verdict;
import dbkata.probe.wire.Failure;
import dbkata.probe.wire.Result.Ended;
import dbkata.probe.wire.Result.Seen;
import dbkata.testkit.report.ExerciseUnderTest;
import dbkata.testkit.report.FailureText;
import dbkata.testkit.report.SourceLine;
import dbkata.testkit.report.Sources;
import dbkata.testkit.report.Thrown;
import java.util.List;
import java.util.Optional;

/** Give a verdict on a test, in the words that Maven's report has for it. */
final class Verdicts {
  /** A value as long as a result list is cut here. */
  private static final int LONGEST_VALUE = 2_000;

  private static final int WIDEST_LINE = 300;
  private static final int MOST_VALUE_LINES = 100;

  private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";
  private static final String SERVICES = "dbkata.services.ServicesException";

  private final ExerciseUnderTest exercise;
  private final LossText lossText;

  Verdicts(PreparedExercise exercise, CollectedSources sources, LossText lossText) {
    this.exercise =
        new ExerciseUnderTest(
            exercise.exercise().id(),
            exercise.exercise().title(),
            Sources.of(sources.files()),
            Sources.below(exercise.testSources()));
    this.lossText = lossText;
  }

  /** Give the verdict. */
  Verdict of(Ended ended) {
    return switch (ended.ending()) {
      case PASSED -> new Verdict.Passed();
      case SKIPPED -> new Verdict.NotRun("It was skipped: " + line(ended.reason()) + ".");
      case EMPTY ->
          new Verdict.Failed(
              Explanation.of("The test has a row of values to try, and none of them was tried."));
      case ABORTED ->
          new Verdict.Failed(
              Explanation.of(
                  "The test was broken off: " + line(ended.reason()),
                  "A test that does not come to its end counts as not passed."));
      case FAILED ->
          ended
              .failure()
              .map(failure -> failed(failure, ended.sql()))
              .orElseGet(() -> new Verdict.Failed(Explanation.of("It failed without a reason.")));
    };
  }

  /**
   * Give a verdict on a test that was under way when its child was lost.
   *
   * @param seen where the test was then, if it could be asked
   */
  Verdict of(Loss loss, Optional<Seen> seen) {
    Optional<Place> place =
        seen.flatMap(it -> SourceLine.topmostIn(exercise, frames(it.frames())))
            .map(Verdicts::place);
    return lossText.verdict(loss, place);
  }

  /** Give what was printed during the test, clean and cut. */
  List<String> output(Ended ended) {
    String more = ended.dropped() == 0 ? "" : "... (" + ended.dropped() + " more bytes)";
    return PrintedLines.of(ended.output(), more);
  }

  /** Likewise of a test that was stopped; how much it went on to print is chance. */
  List<String> output(Seen seen) {
    return PrintedLines.of(seen.output(), seen.more() ? "... (and more)" : "");
  }

  private Verdict failed(Failure failure, Optional<String> sql) {
    if (failure.types().contains(SERVICES)) {
      return new Verdict.NotYourFault(line(failure.message()));
    }
    if (failure.types().contains(OUT_OF_MEMORY)) {
      return lossText.outOfMemory(line(failure.message()));
    }
    FailureText text = FailureText.of(thrown(failure, sql), exercise);
    return new Verdict.Failed(
        new Explanation(
            text.lines().stream().map(Verdicts::line).toList(),
            text.place().map(Verdicts::place),
            failure.expected().map(Verdicts::value),
            failure.actual().map(Verdicts::value),
            text.complete()));
  }

  private static Thrown thrown(Failure failure, Optional<String> sql) {
    return new Thrown(
        failure.types(),
        failure.message(),
        frames(failure.frames()),
        sql,
        failure.cause().map(cause -> thrown(cause, Optional.empty())));
  }

  private static List<StackTraceElement> frames(List<Failure.Frame> frames) {
    return frames.stream().map(Verdicts::frame).toList();
  }

  private static StackTraceElement frame(Failure.Frame frame) {
    return new StackTraceElement(
        frame.type(), frame.method(), frame.file().isEmpty() ? null : frame.file(), frame.line());
  }

  private static Place place(SourceLine line) {
    return new Place(line(line.path()), line.line(), line(line.text()));
  }

  private static String line(String text) {
    return CleanText.line(text, WIDEST_LINE);
  }

  private static String value(String text) {
    return String.join("\n", CleanText.lines(text, MOST_VALUE_LINES, LONGEST_VALUE));
  }
}
