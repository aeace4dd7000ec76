package dbkata.grader.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One call of the grader over a class or a part of it.
 *
 * @param submissions the folder of the class's submissions
 * @param started when it began
 * @param shard which part it grades, from 1
 * @param shards how many parts there are
 * @param roster every student of the class, and whether this run is to grade it
 */
public record Run(
    String submissions, Instant started, int shard, int shards, SortedMap<String, Boolean> roster) {
  public Run {
    roster = Collections.unmodifiableSortedMap(new TreeMap<>(roster));
  }

  /** Describe a run over a whole class, or over some of it. */
  public static Run of(
      String submissions,
      Instant started,
      int shard,
      int shards,
      Collection<String> roster,
      Collection<String> mine) {
    SortedMap<String, Boolean> all = new TreeMap<>();
    roster.forEach(student -> all.put(student, mine.contains(student)));
    return new Run(submissions, started, shard, shards, all);
  }

  /** Name the part, as on the command line. */
  public String part() {
    return shard + "/" + shards;
  }
}
