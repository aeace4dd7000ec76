package dbkata.grader.collect;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.PreparedExercise;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A submission that is filled file by file, and what is collected of it. */
abstract class SelectionFixture {
  static final String ROOT = "exercises/ex1/src/main/java/";
  static final String MINE = Kit.source(Kit.REPOSITORY, "mine");

  @TempDir Path folder;
  final Handed handed = new Handed().file(ROOT + Kit.REPOSITORY, MINE);

  CollectedSources collect() throws IOException, BadSubmissionException {
    return collect(Kit.EX1);
  }

  CollectedSources collect(PreparedExercise exercise) throws IOException, BadSubmissionException {
    return collect(handed.folder(folder), exercise);
  }

  static CollectedSources collect(Path path, PreparedExercise exercise)
      throws BadSubmissionException {
    try (Submission submission = Submission.open(path, CollectLimits.DEFAULT)) {
      return submission.collect(exercise);
    }
  }
}
