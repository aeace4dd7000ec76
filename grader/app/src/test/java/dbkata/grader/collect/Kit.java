package dbkata.grader.collect;

import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.PreparedExercise;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A kit of two exercises, for tests. */
final class Kit {
  static final String REPOSITORY = "dbkata/tasks/TaskRepository.java";
  static final String TASK = "dbkata/tasks/Task.java";
  static final String BLOG = "dbkata/blog/Blog.java";

  /** Ask for a repository, give a record. */
  static final PreparedExercise EX1 = ex1(Path.of("no-tests"));

  static final PreparedExercise EX2 =
      exercise("ex2", "dbkata.blog", List.of(), stubs(BLOG), Path.of("no-tests"));

  static final List<PreparedExercise> ALL = List.of(EX1, EX2);

  private Kit() {}

  static PreparedExercise ex1(Path testSources) {
    return exercise("ex1", "dbkata.tasks", List.of(TASK), stubs(REPOSITORY, TASK), testSources);
  }

  /** Write a source in the package of its folder. */
  static String source(String path, String... comment) {
    String packageName = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
    return "package %s;\n// %s\n".formatted(packageName, String.join(" ", comment));
  }

  private static Map<String, String> stubs(String... paths) {
    Map<String, String> stubs = new TreeMap<>();
    for (String path : paths) {
      stubs.put(path, source(path, "stub"));
    }
    return stubs;
  }

  private static PreparedExercise exercise(
      String id,
      String packageName,
      List<String> given,
      Map<String, String> stubs,
      Path testSources) {
    return new PreparedExercise(
        new Exercise(
            id, id, packageName, Engine.SQLITE, given, new TreeSet<>(), List.of(), List.of()),
        new TreeMap<>(stubs),
        Path.of("none"),
        Path.of("none"),
        testSources,
        List.of(),
        List.of());
  }
}
