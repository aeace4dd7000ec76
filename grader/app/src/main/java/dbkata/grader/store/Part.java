package dbkata.grader.store;

import java.nio.file.Path;
import java.util.List;

/**
 * A store that is to be merged.
 *
 * @param file where it lies
 * @param store a copy of it, open
 * @param run its latest run
 * @param students who have an attempt in it
 */
record Part(Path file, GradeStore store, StoredRun run, List<String> students) {
  static Part of(Path file, GradeStore store) throws BadStoreException {
    StoredRun run =
        store
            .lastRun()
            .orElseThrow(() -> new BadStoreException(file + " holds no run: grade into it first."));
    List<String> students =
        store.attempts(Choice.last).stream().map(it -> it.attempt().student()).toList();
    return new Part(file, store, run, students);
  }
}
