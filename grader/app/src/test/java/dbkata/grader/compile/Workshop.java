package dbkata.grader.compile;

import dbkata.grader.compile.CompileSettings.Limits;
import dbkata.grader.compile.worker.WorkerMain;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.PreparedExercise;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A compiler's process for tests, and sources for it. */
final class Workshop implements AutoCloseable {
  private final PreparedExercise exercise;
  private final CompileWorker worker;

  private Workshop(CompileSettings settings, List<Path> libraries) {
    this.exercise = exercise(libraries);
    this.worker = CompileWorker.start(settings);
  }

  static Workshop open(Path folder, Limits limits, Path... libraries) {
    return open(settings(folder, limits), libraries);
  }

  static Workshop open(CompileSettings settings, Path... libraries) {
    return new Workshop(settings, List.of(libraries));
  }

  static CompileSettings settings(Path folder, Limits limits) {
    return new CompileSettings(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        List.of(whereIs(WorkerMain.class)),
        Optional.empty(),
        folder,
        limits);
  }

  /** Everything as usual, but with little time. */
  static Limits within(Duration time) {
    return new Limits(
        time,
        Limits.DEFAULT.heapMegabytes(),
        Limits.DEFAULT.classes(),
        Limits.DEFAULT.classBytes());
  }

  static Path whereIs(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compile one class {@code dbkata.tasks.Tasks} whose body this is. */
  Compilation compileBody(String body) {
    return compile(
        Map.of(
            "dbkata/tasks/Tasks.java",
            "package dbkata.tasks;\n\npublic class Tasks {\n" + body + "\n}\n"));
  }

  Compilation compile(Map<String, String> files) {
    return compile(sources(files));
  }

  Compilation compile(CollectedSources sources) {
    return worker.compile(sources, exercise);
  }

  static CollectedSources sources(Map<String, String> files) {
    return new CollectedSources(
        "ex1", new TreeMap<>(files), new TreeSet<>(files.keySet()), List.of());
  }

  private static PreparedExercise exercise(List<Path> libraries) {
    Path nowhere = Path.of("nowhere");
    return new PreparedExercise(
        new Exercise(
            "ex1",
            "Tasks",
            "dbkata.tasks",
            Engine.SQLITE,
            List.of(),
            new TreeSet<>(),
            List.of(),
            List.of()),
        new TreeMap<>(),
        nowhere,
        nowhere,
        nowhere,
        libraries,
        List.of());
  }

  @Override
  public void close() {
    worker.close();
  }
}
