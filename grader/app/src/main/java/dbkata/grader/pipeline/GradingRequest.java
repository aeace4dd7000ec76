package dbkata.grader.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be graded.
 *
 * @param kit the folder whose tests are trusted; the grader's own checkout when empty
 * @param submission a folder or a zip; the kit's folder when empty, which makes it a self-check
 * @param exercises ids of the kit's exercises; all when empty
 * @param isolate whether to use what more the operating system offers against the student's code
 * @param hidden a folder with tests of a teacher's own
 */
public record GradingRequest(
    Optional<Path> kit,
    Optional<Path> submission,
    List<String> exercises,
    boolean isolate,
    Optional<Path> hidden) {
  public GradingRequest {
    exercises = List.copyOf(exercises);
  }

  /** Ask for the kit's own tests alone. */
  public GradingRequest(
      Optional<Path> kit, Optional<Path> submission, List<String> exercises, boolean isolate) {
    this(kit, submission, exercises, isolate, Optional.empty());
  }
}
