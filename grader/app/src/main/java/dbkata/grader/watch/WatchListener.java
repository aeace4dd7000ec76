package dbkata.grader.watch;

import dbkata.grader.domain.Report;
import dbkata.grader.pipeline.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Hear what becomes of the exercises that are watched; from any thread, one call at a time. */
public interface WatchListener extends Progress {
  /**
   * Hear how some of them stand.
   *
   * @param watched the ids of all that are watched
   * @param sinceSave how long ago the last of them was saved; nothing at the start
   */
  void graded(Report report, List<String> watched, Optional<Duration> sinceSave);

  /**
   * Hear that this JVM was told to end, as by Ctrl-C: nothing follows that a person wants to see.
   */
  void ends();

  /** Hear why nothing can be graded until something is saved, in sentences of a line each. */
  void refused(String sentences);
}
