package dbkata.grader.domain;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sources of one exercise that will be compiled, and where they come from.
 *
 * @param exercise the exercise's id
 * @param files UTF-8 text by path below the source root, as in {@code dbkata/tasks/Task.java}
 * @param own the paths that come from the submission; the others are given or the pristine stub
 * @param leftOut what the submission holds besides and was not taken, in the order of paths
 * @param errors why some of them cannot be compiled at all, as when one is no text; usually empty
 */
public record CollectedSources(
    String exercise,
    SortedMap<String, String> files,
    SortedSet<String> own,
    List<LeftOut> leftOut,
    List<Diagnostic> errors) {
  public CollectedSources {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    own = Collections.unmodifiableSortedSet(new TreeSet<>(own));
    leftOut = List.copyOf(leftOut);
    errors = List.copyOf(errors);
  }

  /** Describe sources that can all be compiled. */
  public CollectedSources(
      String exercise,
      SortedMap<String, String> files,
      SortedSet<String> own,
      List<LeftOut> leftOut) {
    this(exercise, files, own, leftOut, List.of());
  }
}
