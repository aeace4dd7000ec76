package dbkata.grader.batch;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.Standing;
import java.util.List;

/**
 * How a class stands after a run.
 *
 * @param students how many there are
 * @param without the attempts that count and have no score
 * @param index the grade book's page
 */
public record BatchResult(int students, List<Attempt> without, java.nio.file.Path index) {
  public BatchResult {
    without = List.copyOf(without);
  }

  /** Count those that stand so. */
  public long count(Standing standing) {
    return standing == Standing.GRADED
        ? students - without.size()
        : without.stream().filter(it -> it.standing() == standing).count();
  }
}
