package dbkata.grader.gradebook;

import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.Similarity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The grades of a class.
 *
 * @param kit by what it was graded
 * @param entries a line each student, in the order of their ids
 * @param due when it was to be handed in; empty when nobody says
 * @param similarity how alike the sources are; empty when nobody has compared them
 */
public record GradeBook(
    ClassKit kit, List<Entry> entries, Optional<Instant> due, Optional<Similarity> similarity) {
  public GradeBook {
    entries = List.copyOf(entries);
  }

  /** Bind a book of which nobody has compared the sources. */
  public GradeBook(ClassKit kit, List<Entry> entries, Optional<Instant> due) {
    this(kit, entries, due, Optional.empty());
  }
}
