package dbkata.grader.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A graded submission: all that a report in any format says.
 *
 * @param submission what was graded, as it was named: a folder or a file
 * @param selfCheck whether tests and grader are the student's own, so that the score proves nothing
 * @param layers what held the student's code while it ran, as in {@code bytecode rule}, {@code
 *     child process}, {@code bubblewrap}
 * @param leftOut files of the submission that belong to no exercise's sources and were not taken
 * @param exercises the exercises that were asked for, in the order of their ids
 * @param started when the grading began
 * @param took how long it took, for information
 */
public record Report(
    String submission,
    boolean selfCheck,
    List<String> layers,
    List<LeftOut> leftOut,
    List<ExerciseReport> exercises,
    Instant started,
    Duration took) {
  public Report {
    layers = List.copyOf(layers);
    leftOut = List.copyOf(leftOut);
    exercises = List.copyOf(exercises);
  }

  /** Sum up what counts. */
  public int counted() {
    return exercises.stream().mapToInt(ExerciseReport::counted).sum();
  }

  /** Sum up what could be had. */
  public int points() {
    return exercises.stream().mapToInt(it -> it.exercise().points()).sum();
  }

  /** Sum up what counts of a teacher's own tests, which stands beside the score. */
  public int hiddenCounted() {
    return exercises.stream().mapToInt(ExerciseReport::hiddenCounted).sum();
  }

  /** Sum up what could be had for those of them that this report tells of. */
  public int hiddenPoints() {
    return exercises.stream().mapToInt(it -> it.hidden().points()).sum();
  }

  /** Leave what a student may see: of each of a teacher's own tests as much as it allows. */
  public Report forStudents() {
    return new Report(
        submission,
        selfCheck,
        layers,
        leftOut,
        exercises.stream().map(it -> it.with(it.hidden().forStudents())).toList(),
        started,
        took);
  }

  /** Tell whether the score reaches a bar, in per cent of the points. */
  public boolean reaches(int percent) {
    return 100L * counted() >= (long) percent * points();
  }

  /** Tell whether the grader itself failed somewhere. */
  public boolean isNotYourFault() {
    return exercises.stream().anyMatch(ExerciseReport::isNotYourFault);
  }
}
