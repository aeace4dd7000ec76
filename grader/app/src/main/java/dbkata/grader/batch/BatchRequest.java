package dbkata.grader.batch;

import dbkata.grader.store.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done with a class.
 *
 * @param submissions the folder with one submission a student
 * @param out the folder for store, grade book and reports
 * @param kit the folder whose tests are trusted; the grader's own checkout when empty
 * @param exercises ids of the kit's exercises; all when empty
 * @param hidden a folder with tests of a teacher's own
 * @param jobs how many submissions are graded at once
 * @param shard which part of the class
 * @param resume whether to go on with what was broken off
 * @param isolate whether to use what more the operating system offers against the students' code
 * @param limit after how long a worker is ended, whatever it does
 * @param choice which attempt of a student counts
 * @param due when it was to be handed in
 */
public record BatchRequest(
    Path submissions,
    Path out,
    Optional<Path> kit,
    List<String> exercises,
    Optional<Path> hidden,
    int jobs,
    Shard shard,
    boolean resume,
    boolean isolate,
    Duration limit,
    Choice choice,
    Optional<Instant> due) {
  public BatchRequest {
    exercises = List.copyOf(exercises);
  }
}
