package dbkata.grader.watch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** What is saved of some exercises: their sources, and what the kit says of them. */
final class Changes {
  private static final Predicate<Path> SOURCE =
      file -> file.toString().endsWith(".java") && !isHidden(file);

  private final Map<String, WatchedFiles> sources = new LinkedHashMap<>();
  private final Map<String, WatchedFiles> kit = new LinkedHashMap<>();

  /**
   * Begin to look.
   *
   * @param root holds {@code exercises/}
   * @param ids of the exercises
   * @param nanoTime the time as {@link System#nanoTime} tells it
   */
  Changes(Path root, List<String> ids, LongSupplier nanoTime) {
    for (String id : ids) {
      Path folder = root.resolve("exercises").resolve(id);
      sources.put(id, new WatchedFiles(List.of(folder.resolve("src/main/java")), SOURCE, nanoTime));
      kit.put(
          id,
          new WatchedFiles(
              List.of(folder.resolve("exercise.yaml"), folder.resolve("src/test")),
              file -> !isHidden(file),
              nanoTime));
    }
  }

  /**
   * What is another than at the last look.
   *
   * @param exercises ids of those that are to be graded again, in the order of the ids
   * @param ofTheKit whether tests or a manifest are among it
   * @param saved when the newest of it was saved, by the file system's clock; nothing when it was
   *     deleted
   */
  record Found(Set<String> exercises, boolean ofTheKit, Optional<Instant> saved) {
    boolean isEmpty() {
      return exercises.isEmpty();
    }
  }

  /** Look at all of it. */
  Found look() {
    Set<String> exercises = new LinkedHashSet<>();
    List<Instant> saved = new ArrayList<>();
    boolean ofTheKit = false;
    for (String id : sources.keySet()) {
      for (Map<String, WatchedFiles> part : List.of(sources, kit)) {
        WatchedFiles files = part.get(id);
        if (files != null && files.look()) {
          exercises.add(id);
          ofTheKit |= part == kit;
          files.newest().ifPresent(saved::add);
        }
      }
    }
    return new Found(exercises, ofTheKit, saved.stream().max(Instant::compareTo));
  }

  /** Editors keep locks and copies beside a file; the grader takes none of these either. */
  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }
}
