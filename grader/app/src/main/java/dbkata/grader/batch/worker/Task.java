package dbkata.grader.batch.worker;

import java.nio.file.Path;

/**
 * What a worker is to grade.
 *
 * @param student the student's id
 * @param submission a folder or a file
 */
public record Task(String student, Path submission) {
  /** Give the submission's own name. */
  public String source() {
    return submission.getFileName().toString();
  }
}
