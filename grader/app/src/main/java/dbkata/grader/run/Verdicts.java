package dbkata.grader.run;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.Verdict;
import dbkata.probe.wire.Failure;
import dbkata.probe.wire.Result.Ended;
import java.util.List;
import java.util.Optional;

/** Give a verdict on a test that came to its end, in words for the student. */
final class Verdicts {
  /** A value as long as a result list is cut here. */
  private static final int LONGEST_VALUE = 2_000;

  private static final int MOST_OUTPUT_LINES = 100;
  private static final int WIDEST_OUTPUT_LINE = 300;

  private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";
  private static final String SERVICES = "dbkata.services.ServicesException";

  Verdicts(PreparedExercise exercise, CollectedSources sources) {}

  Verdict of(Ended ended) {
    return switch (ended.ending()) {
      case PASSED -> new Verdict.Passed();
      case SKIPPED -> new Verdict.NotRun("It was skipped: " + clean(ended.reason()) + ".");
      case EMPTY ->
          new Verdict.Failed(
              Explanation.of("The test has a row of values to try, but none of them was tried."));
      case ABORTED ->
          new Verdict.Failed(
              Explanation.of(
                  "The test was broken off: " + clean(ended.reason()),
                  "So it counts as not passed."));
      case FAILED -> failed(ended);
    };
  }

  List<String> output(Ended ended) {
    List<String> lines =
        new java.util.ArrayList<>(
            CleanText.lines(ended.output(), MOST_OUTPUT_LINES, WIDEST_OUTPUT_LINE));
    if (ended.dropped() > 0) {
      lines.add("... (" + ended.dropped() + " more bytes)");
    }
    return lines;
  }

  private Verdict failed(Ended ended) {
    Optional<Failure> failure = ended.failure();
    if (failure.isEmpty()) {
      return new Verdict.Failed(Explanation.of("It failed without a reason."));
    }
    Failure thrown = failure.get();
    if (thrown.types().contains(SERVICES)) {
      return new Verdict.NotYourFault(clean(thrown.message()));
    }
    Explanation explanation =
        new Explanation(
            List.of(clean(thrown.types().get(0) + ": " + thrown.message())),
            Optional.empty(),
            thrown.expected().map(Verdicts::clean),
            thrown.actual().map(Verdicts::clean));
    return thrown.types().contains(OUT_OF_MEMORY)
        ? new Verdict.OutOfMemory(explanation)
        : new Verdict.Failed(explanation);
  }

  private static String clean(String text) {
    return CleanText.line(text, LONGEST_VALUE);
  }
}
