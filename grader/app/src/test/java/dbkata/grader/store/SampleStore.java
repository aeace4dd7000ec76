package dbkata.grader.store;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Stores as the grader leaves them, without any grading. */
public final class SampleStore {
  private SampleStore() {}

  /** Write the store of one shard into a folder. */
  public static Path shard(
      Path folder, ClassKit kit, List<Attempt> attempts, int shard, int shards, boolean finished)
      throws Exception {
    List<String> roster = attempts.stream().map(Attempt::student).sorted().toList();
    List<Attempt> mine =
        attempts.stream().filter(it -> roster.indexOf(it.student()) % shards == shard - 1).toList();
    Path file = Files.createDirectories(folder).resolve(GradeStore.FILE);
    Collection<String> ids = mine.stream().map(Attempt::student).toList();
    try (GradeStore store = GradeStore.create(file, kit)) {
      long run = store.begin(Run.of("class", Instant.EPOCH, shard, shards, roster, ids));
      for (Attempt attempt : finished ? mine : mine.subList(0, mine.size() - 1)) {
        store.add(run, attempt, "<p>" + attempt.student());
      }
      if (finished) {
        store.finish(run, Instant.EPOCH);
      }
    }
    return folder;
  }
}
