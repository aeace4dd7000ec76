package dbkata.grader.kit;

import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.PreparedExercise;
import dbkata.services.files.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with exercises whose tests are trusted.
 *
 * <p>An exercise's tests are compiled at the first use and kept in a cache under a name that says
 * what they were made from. Safe with several processes at once.
 */
public final class Kit {
  /** Changes whenever what a preparation leaves behind changes its form. */
  private static final String RECIPE = "1";

  private final Path root;
  private final CacheFolder cache;
  private final List<Path> classPath;
  private final Optional<HiddenFolder> hidden;

  private Kit(Path root, CacheFolder cache, List<Path> classPath, Optional<HiddenFolder> hidden) {
    this.root = root;
    this.cache = cache;
    this.classPath = List.copyOf(classPath);
    this.hidden = hidden;
  }

  /**
   * Open the kit at a folder.
   *
   * @param root holds {@code exercises/}
   * @param cache where compiled tests are kept
   * @param classPath what the tests stand on: test kit, JUnit, drivers, libraries
   */
  public static Kit open(Path root, CacheFolder cache, List<Path> classPath) {
    Kit kit = new Kit(root.toAbsolutePath().normalize(), cache, classPath, Optional.empty());
    if (kit.ids().isEmpty()) {
      throw new BadKitException(
          List.of(
              root
                  + " holds no exercises: name the folder of the kit with --kit, the one in which"
                  + " exercises/ex1/exercise.yaml lies."));
    }
    return kit;
  }

  /**
   * The same kit with tests of a teacher's own, whose points stand beside the exercises'.
   *
   * @param folder holds {@code hidden.yaml} and a folder of sources for each exercise
   * @param now decides what students see of tests that are hidden until a date
   */
  public Kit withHidden(Path folder, Instant now) {
    return new Kit(root, cache, classPath, Optional.of(HiddenFolder.open(folder, ids(), now)));
  }

  /** Give the kit's folder. */
  public Path root() {
    return root;
  }

  /** List the ids of its exercises in the order of their numbers. */
  public List<String> ids() {
    return idsIn(root);
  }

  /** List the ids of a folder's exercises in the order of their numbers; none where it has none. */
  public static List<String> idsIn(Path root) {
    Path exercises = root.resolve("exercises");
    if (!Files.isDirectory(exercises)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(exercises)) {
      return folders
          .map(ExerciseFolder::new)
          .filter(folder -> Files.isRegularFile(folder.manifest()))
          .map(ExerciseFolder::id)
          .sorted(Comparator.comparingInt(Kit::number).thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException e) {
      throw new BadKitException(List.of(exercises + " cannot be read: " + reason(e) + "."));
    }
  }

  /**
   * List those exercises that are asked for, all when none is.
   *
   * @throws BadKitException with a sentence for each that is not there
   */
  public List<String> only(List<String> asked) {
    List<String> known = ids();
    List<String> problems =
        asked.stream()
            .filter(id -> !known.contains(id))
            .map(
                id ->
                    "There is no exercise %s: this kit has %s."
                        .formatted(id, String.join(", ", known)))
            .toList();
    if (!problems.isEmpty()) {
      throw new BadKitException(problems);
    }
    return asked.isEmpty() ? known : known.stream().filter(asked::contains).toList();
  }

  /**
   * Give an exercise with its tests compiled.
   *
   * @param id one of {@link #ids()}
   * @param ownStubs whether the sources beside the tests are the pristine stubs. In a student's own
   *     checkout they are not: there, what was compiled before stays good until the tests change.
   */
  public PreparedExercise prepare(String id, boolean ownStubs) {
    ExerciseFolder folder = new ExerciseFolder(root.resolve("exercises").resolve(id));
    try {
      Path prepared = prepared(folder, ownStubs);
      Exercise exercise = TestIndex.read(prepared.resolve("index.properties"));
      return withHidden(
          new PreparedExercise(
              exercise,
              ExerciseFolder.javaFiles(prepared.resolve("sources")),
              prepared.resolve("stubs"),
              prepared.resolve("tests.jar"),
              folder.testSources(),
              Libraries.jars(exercise.grants(), classPath),
              Libraries.packages(exercise.grants())));
    } catch (IOException e) {
      throw new BadKitException(List.of(id + " cannot be prepared: " + reason(e) + "."));
    }
  }

  private PreparedExercise withHidden(PreparedExercise exercise) throws IOException {
    if (hidden.isEmpty() || !hidden.get().has(exercise.exercise().id())) {
      return exercise;
    }
    HiddenPreparation preparation = new HiddenPreparation(hidden.get(), exercise, classPath);
    return exercise.with(preparation.tests(cache, RECIPE));
  }

  /**
   * Tell by content what all its exercises, their tests and stubs are, and what they stand on; a
   * teacher's own tests too, but not who sees them, which changes no points.
   */
  public String fingerprint() {
    Fingerprint all = new Fingerprint();
    try {
      for (String id : ids()) {
        ExerciseFolder folder = new ExerciseFolder(root.resolve("exercises").resolve(id));
        all.add(id).add(fingerprint(folder, /* ownStubs= */ true));
        if (hidden.isPresent() && hidden.get().has(id)) {
          ExerciseFolder.javaFiles(hidden.get().sources(id))
              .forEach((path, text) -> all.add("hidden " + path).add(text));
        }
      }
    } catch (IOException e) {
      throw new BadKitException(List.of(root + " cannot be read: " + reason(e) + "."));
    }
    return all.hex();
  }

  private Path prepared(ExerciseFolder folder, boolean ownStubs) throws IOException {
    String name = "tests-" + folder.id() + "-" + fingerprint(folder, ownStubs);
    return CacheEntry.of(cache, name, target -> new Preparation(folder, classPath).fill(target));
  }

  private String fingerprint(ExerciseFolder folder, boolean ownStubs) throws IOException {
    Fingerprint fingerprint = new Fingerprint().add(RECIPE);
    for (Path entry : classPath) {
      fingerprint.add(stamp(entry));
    }
    fingerprint.add(folder.path(), folder.manifest());
    fingerprint.addAll(folder.testSources()).addAll(folder.testResources());
    if (ownStubs) {
      fingerprint.addAll(folder.sources());
    }
    return fingerprint.hex();
  }

  /** A library is told by its name, which holds its version; our own jars by their content. */
  private static String stamp(Path entry) throws IOException {
    String name = entry.getFileName().toString();
    return name.startsWith("testkit") && Files.isRegularFile(entry)
        ? new Fingerprint().add(entry.resolveSibling(""), entry).hex()
        : name;
  }

  private static int number(String id) {
    return Optional.of(id.replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty() && digits.length() < 10)
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
