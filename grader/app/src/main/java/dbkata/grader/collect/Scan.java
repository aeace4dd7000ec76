package dbkata.grader.collect;

import java.util.List;
import java.util.Optional;

/**
 * What lies below a source root.
 *
 * @param candidates in the order of their paths
 * @param problem why there may be more that was not looked at, as a sentence
 */
record Scan(List<Candidate> candidates, Optional<String> problem) {
  Scan {
    candidates = List.copyOf(candidates);
  }
}
