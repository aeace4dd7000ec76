package dbkata.grader.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One grading of one student's submission, as a grade book keeps it.
 *
 * @param student the student's id, which is the submission's name
 * @param source the name of the folder or file that was graded
 * @param work tells by content whether two attempts are of the same work; empty without any
 * @param committed when a git checkout's last commit was made, as the student's git says
 * @param started when the grading began
 * @param took how long it took
 * @param standing whether it has a score
 * @param reason why it has none, in one sentence; empty when it has one
 * @param exercises what became of each exercise; empty when nothing could be graded
 */
public record Attempt(
    String student,
    String source,
    String work,
    Optional<Instant> committed,
    Instant started,
    Duration took,
    Standing standing,
    String reason,
    List<ExerciseMark> exercises) {
  public Attempt {
    exercises = List.copyOf(exercises);
  }

  /** Describe a submission that has no score. */
  public static Attempt without(
      Standing standing, String reason, String student, String source, Instant started) {
    return new Attempt(
        student, source, "", Optional.empty(), started, Duration.ZERO, standing, reason, List.of());
  }

  /** Sum up what counts; no score unless it is graded. */
  public int counted() {
    return exercises.stream().mapToInt(ExerciseMark::counted).sum();
  }

  /** Sum up what counts of a teacher's own tests, which stands beside the score. */
  public int hiddenCounted() {
    return exercises.stream().mapToInt(ExerciseMark::hiddenCounted).sum();
  }
}
