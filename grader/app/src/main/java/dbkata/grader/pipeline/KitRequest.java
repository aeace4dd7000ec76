package dbkata.grader.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * By what submissions are to be graded.
 *
 * @param root the folder whose tests are trusted; the grader's own checkout when empty
 * @param exercises ids of the kit's exercises; all when empty
 * @param hidden a folder with tests of a teacher's own
 * @param now decides what students see of tests that are hidden until a date
 */
public record KitRequest(
    Optional<Path> root, List<String> exercises, Optional<Path> hidden, Instant now) {
  public KitRequest {
    exercises = List.copyOf(exercises);
  }
}
