package dbkata.grader.gradebook;

import dbkata.grader.domain.ClassKit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The grades of a class.
 *
 * @param kit by what it was graded
 * @param entries a line each student, in the order of their ids
 * @param due when it was to be handed in; empty when nobody says
 */
public record GradeBook(ClassKit kit, List<Entry> entries, Optional<Instant> due) {
  public GradeBook {
    entries = List.copyOf(entries);
  }
}
