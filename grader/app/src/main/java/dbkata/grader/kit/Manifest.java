package dbkata.grader.kit;

import dbkata.grader.domain.Engine;
import java.util.List;
import java.util.SortedSet;

/**
 * What an exercise declares in {@code exercise.yaml}.
 *
 * @param id the name of its folder
 * @param title what it is about
 * @param packageName the package of the student's code
 * @param engine what its tests run on
 * @param grants what the student's code may use
 * @param given the files that come from the kit, by their paths below the source root
 */
record Manifest(
    String id,
    String title,
    String packageName,
    Engine engine,
    SortedSet<String> grants,
    List<String> given) {}
