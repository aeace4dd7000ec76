package dbkata.grader.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a teacher's own tests of one exercise. Their points stand beside the exercise's.
 *
 * @param runs the tests
 * @param keptBack how many more there are that this report does not tell of
 * @param until when a later grading tells of the first of those
 */
public record HiddenResult(List<HiddenRun> runs, int keptBack, Optional<Instant> until) {
  /** There are no such tests. */
  public static final HiddenResult NONE = new HiddenResult(List.of(), 0, Optional.empty());

  public HiddenResult {
    runs = List.copyOf(runs);
  }

  /** Tell of all tests. */
  public static HiddenResult of(List<HiddenRun> runs) {
    return new HiddenResult(runs, 0, Optional.empty());
  }

  /** Sum up what the tests that it tells of are worth. */
  public int points() {
    return runs.stream().mapToInt(it -> it.hidden().test().points()).sum();
  }

  /** Sum up what they earned, whether or not it counts. */
  public int earned() {
    return runs.stream().mapToInt(it -> it.run().earned()).sum();
  }

  /** Tell whether there are any such tests. */
  public boolean isEmpty() {
    return runs.isEmpty() && keptBack == 0;
  }

  /** Leave what a student may see. */
  HiddenResult forStudents() {
    List<HiddenRun> shown = runs.stream().flatMap(it -> it.forStudents().stream()).toList();
    Optional<Instant> first =
        runs.stream()
            .filter(it -> it.forStudents().isEmpty())
            .flatMap(it -> it.hidden().until().stream())
            .min(Instant::compareTo);
    return new HiddenResult(
        shown, keptBack + runs.size() - shown.size(), first.isPresent() ? first : until);
  }
}
