package dbkata.grader.batch.worker;

import dbkata.grader.pipeline.KitRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The first message to a worker: by what it grades.
 *
 * @param kit the folder whose tests are trusted
 * @param exercises ids of the exercises to grade
 * @param hidden a folder with tests of a teacher's own
 * @param now decides what students see of tests that are hidden until a date
 * @param isolate whether to use what more the operating system offers
 * @param java the program {@code java}
 * @param app the class path of the compile worker
 * @param probe the class path of children
 * @param archives a folder of class data archives, which need not exist
 * @param cache where compiled tests are kept
 * @param work an empty folder for what lives as long as the worker
 */
public record Setup(
    Path kit,
    List<String> exercises,
    Optional<Path> hidden,
    Instant now,
    boolean isolate,
    Path java,
    List<Path> app,
    List<Path> probe,
    Path archives,
    Path cache,
    Path work) {
  public Setup {
    exercises = List.copyOf(exercises);
    app = List.copyOf(app);
    probe = List.copyOf(probe);
  }

  /** Change the folder for what lives as long as the worker. */
  public Setup in(Path otherWork) {
    return new Setup(
        kit, exercises, hidden, now, isolate, java, app, probe, archives, cache, otherWork);
  }

  /** Give what the tests are taken from. */
  KitRequest request() {
    return new KitRequest(Optional.of(kit), exercises, hidden, now);
  }
}
