package dbkata.grader.store;

import dbkata.grader.domain.ClassKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Put the stores of a class's shards together, if they are all there and belong together.
 *
 * <p>The stores are copied first and never written to, so they may lie where nobody can write.
 */
public final class Merge {
  private final Path work;

  /**
   * Prepare to merge.
   *
   * @param work an empty folder for copies
   */
  public Merge(Path work) {
    this.work = work;
  }

  /**
   * Write one store that holds what all of some stores hold; it appears whole or not at all.
   *
   * @param stores files, or folders with a {@link GradeStore#FILE} in them
   * @param target the new store, which must not be there
   * @return how many students the class has
   * @throws BadStoreException when the grades would be wrong: all reasons, a line each
   */
  public int merge(List<Path> stores, Path target, Instant now) throws BadStoreException {
    if (Files.exists(target)) {
      throw new BadStoreException(
          target + " is there already, and nothing in it was changed: name another folder.");
    }
    List<Part> parts = new ArrayList<>();
    try {
      open(stores, parts);
      Parts.requireThatTheyBelongTogether(parts);
      return write(parts, target, now);
    } finally {
      parts.forEach(part -> part.store().close());
    }
  }

  /** Name every store that cannot be used, not only the first. */
  private void open(List<Path> stores, List<Part> parts) throws BadStoreException {
    List<String> problems = new ArrayList<>();
    for (Path path : stores) {
      Path file = Files.isDirectory(path) ? path.resolve(GradeStore.FILE) : path;
      try {
        GradeStore store = GradeStore.open(copy(file, parts.size()));
        parts.add(Part.of(file, store));
      } catch (BadStoreException e) {
        problems.add(e.sentence().replace(copyOf(parts.size()).toString(), file.toString()));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadStoreException(String.join("\n", problems));
    }
  }

  private Path copyOf(int number) {
    return work.resolve("part-" + number + ".db");
  }

  /** With its log: a run that was killed has left its last grades there. */
  private Path copy(Path file, int number) throws BadStoreException {
    if (!Files.isRegularFile(file)) {
      throw new BadStoreException("There is no " + file + ".");
    }
    Path copy = copyOf(number);
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Path log = file.resolveSibling(file.getFileName() + "-wal");
      Path logsCopy = copy.resolveSibling(copy.getFileName() + "-wal");
      Files.deleteIfExists(logsCopy);
      if (Files.isRegularFile(log)) {
        Files.copy(log, logsCopy);
      }
      return copy;
    } catch (IOException e) {
      throw new BadStoreException(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private int write(List<Part> parts, Path target, Instant now) throws BadStoreException {
    ClassKit kit = parts.get(0).store().kit();
    Set<String> roster = new TreeSet<>();
    parts.forEach(part -> roster.addAll(part.run().run().roster().keySet()));
    Path whole = work.resolve("whole.db");
    try (GradeStore merged = GradeStore.create(whole, kit)) {
      String submissions = parts.get(0).run().run().submissions();
      long run = merged.begin(Run.of(submissions, now, 1, 1, roster, roster));
      List<Connection> connections = parts.stream().map(it -> it.store().connection()).toList();
      merged.addAllFrom(connections, run);
      merged.finish(run, now);
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.copy(whole, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return roster.size();
    } catch (IOException e) {
      throw new BadStoreException(target + " cannot be written: " + e.getMessage() + ".", e);
    }
  }
}
