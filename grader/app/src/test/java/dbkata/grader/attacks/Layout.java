package dbkata.grader.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lay a submission out on disk, as a student's repository: what it is based on, then its change,
 * then its own files, which lie in subfolders beside its description.
 *
 * @param kit the root of the trusted kit, whose stubs and solutions it starts from
 * @param bait a file that must not be read and a file that must not be made
 */
record Layout(Path kit, Bait bait) {
  /** Own files below this folder are laid over the whole repository, others over the sources. */
  private static final String REPOSITORY = "repository";

  private static final Map<String, String> MAIN_CLASSES =
      Map.of(
          "ex1", "dbkata/tasks/TaskRepository.java",
          "ex2", "dbkata/blog/BlogRepository.java",
          "ex3", "dbkata/bank/Bank.java",
          "ex4", "dbkata/cache/CachedFunction.java");

  /** Name the class that a student writes in an exercise, below the source root. */
  static String mainClass(String exercise) {
    return MAIN_CLASSES.get(exercise);
  }

  /** Give the source root of an exercise in a repository. */
  static Path sources(Path repository, String exercise) {
    return repository.resolve("exercises").resolve(exercise).resolve("src/main/java");
  }

  /**
   * Write a submission.
   *
   * @return what is handed in: a folder or a zip
   */
  Path write(Submission submission, Path repository) throws IOException {
    Path sources = sources(repository, submission.exercise());
    copy(base(submission), sources);
    Path main = sources.resolve(mainClass(submission.exercise()));
    Files.writeString(main, bait.putInto(submission.change().applyTo(Files.readString(main))));
    for (Path file : filesIn(submission.folder())) {
      Path own = submission.folder().relativize(file);
      if (own.getNameCount() > 1) {
        Path to = target(own, sources, repository);
        Files.createDirectories(to.getParent());
        Files.writeString(to, bait.putInto(text(file)), StandardCharsets.ISO_8859_1);
      }
    }
    for (String neighbour : submission.neighbours()) {
      copy(solution(neighbour), sources(repository, neighbour));
    }
    return submission.trick().isPresent()
        ? new Tricks(this, repository, sources, main).make(submission.trick().get())
        : repository;
  }

  /** Give the source root of an exercise's reference solution. */
  Path solution(String exercise) {
    return kit.resolve("solutions").resolve(exercise).resolve("src/main/java");
  }

  private Path base(Submission submission) {
    return switch (submission.basedOn()) {
      case SOLUTION -> solution(submission.exercise());
      case STUB -> sources(kit, submission.exercise());
    };
  }

  private static Path target(Path own, Path sources, Path repository) {
    return own.startsWith(REPOSITORY)
        ? repository.resolve(Path.of(REPOSITORY).relativize(own))
        : sources.resolve(own);
  }

  /** Each byte is a character, so that files that are no text come out as they went in. */
  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : filesIn(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
