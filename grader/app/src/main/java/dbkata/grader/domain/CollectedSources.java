package dbkata.grader.domain;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The sources of one exercise that will be compiled, and where they come from.
 *
 * @param exercise the exercise's id
 * @param files UTF-8 text by path below the source root, as in {@code dbkata/tasks/Task.java}
 * @param own the paths that come from the submission; the others are given or the pristine stub
 * @param leftOut what the submission holds besides and was not taken, in the order of paths
 */
public record CollectedSources(
    String exercise,
    SortedMap<String, String> files,
    SortedSet<String> own,
    List<LeftOut> leftOut) {
  public CollectedSources {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    leftOut = List.copyOf(leftOut);
  }
}
