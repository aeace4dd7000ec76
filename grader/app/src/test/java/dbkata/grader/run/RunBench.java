package dbkata.grader.run;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.TestRun;
import dbkata.grader.kit.Kit;
import dbkata.grader.kit.Kits;
import dbkata.grader.run.settings.Layer;
import dbkata.grader.run.settings.Limits;
import dbkata.grader.run.settings.RunSettings;
import dbkata.services.Settings;
import dbkata.services.files.Folders;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Where sources are compiled and run against the tests of an exercise, as in a grading. */
final class RunBench {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /** What the child gets, and what sources are compiled against: all but the grader itself. */
  private static final List<Path> CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .filter(path -> !path.startsWith(ROOT.resolve("grader/app")))
          .toList();

  private static final Kit KIT = Kits.ours();

  /**
   * The usual times, so that a busy machine changes no verdict, and as many children as it takes.
   */
  private static final Limits USUAL = Limits.usual().withChildren(1000);

  private final Path work;
  private Limits limits = USUAL;
  private boolean isolate;
  private Set<Layer> off = EnumSet.noneOf(Layer.class);

  private RunBench(Path work) {
    this.work = work;
  }

  static RunBench in(Path work) {
    return new RunBench(work);
  }

  RunBench with(Limits limits) {
    this.limits = limits;
    return this;
  }

  /** Stop each test after that many seconds. */
  RunBench stoppingAfter(int seconds) {
    return with(limits.withTimes(Duration.ofSeconds(seconds), Duration.ofMinutes(5)));
  }

  RunBench isolated() {
    this.isolate = true;
    return this;
  }

  RunBench without(Layer first, Layer... others) {
    this.off = EnumSet.of(first, others);
    return this;
  }

  Path work() {
    return work;
  }

  RunSettings settings() {
    return new RunSettings(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        CLASS_PATH,
        Optional.empty(),
        work,
        limits,
        isolate,
        Settings.fromEnvironment(),
        off);
  }

  /** Run the reference solution, with some of its files replaced. */
  List<TestRun> run(String exercise, Map<String, String> changed) {
    PreparedExercise prepared = exercise(exercise);
    try (TestRuns runs = TestRuns.warm(settings(), Set.of(prepared.exercise().engine()))) {
      return run(runs, exercise, changed);
    }
  }

  /** Run the reference solution of one exercise of several, with some of its files replaced. */
  static List<TestRun> run(TestRuns runs, String exercise, Map<String, String> changed) {
    SortedMap<String, String> files = new TreeMap<>(solution(exercise));
    files.putAll(changed);
    CollectedSources sources =
        new CollectedSources(exercise, files, new TreeSet<>(files.keySet()), List.of());
    return runs.run(exercise(exercise), compiled(files), sources);
  }

  static PreparedExercise exercise(String id) {
    return KIT.prepare(id, /* ownStubs= */ true);
  }

  static SortedMap<String, String> solution(String exercise) {
    return sources(ROOT.resolve("solutions").resolve(exercise).resolve("src/main/java"));
  }

  static Map<String, byte[]> compiledSolution(String exercise) {
    return compiled(solution(exercise));
  }

  static SortedMap<String, String> stubs(String exercise) {
    return exercise(exercise).stubs();
  }

  static Set<Engine> allEngines() {
    return EnumSet.allOf(Engine.class);
  }

  private static SortedMap<String, String> sources(Path root) {
    SortedMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  /** Compile sources to class files by binary name. */
  static Map<String, byte[]> compiled(Map<String, String> sources) {
    try {
      Path folder = Files.createTempDirectory("dbkata-run-bench");
      List<Path> files = new ArrayList<>();
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = folder.resolve("sources").resolve(source.getKey());
        Files.createDirectories(file.getParent());
        files.add(Files.writeString(file, source.getValue()));
      }
      Path target = Files.createDirectory(folder.resolve("classes"));
      compile(files, target);
      Map<String, byte[]> classes = new HashMap<>();
      try (Stream<Path> made = Files.walk(target)) {
        for (Path file : made.filter(Files::isRegularFile).toList()) {
          String path = target.relativize(file).toString().replace(File.separatorChar, '.');
          classes.put(path.replaceFirst("\\.class$", ""), Files.readAllBytes(file));
        }
      }
      Folders.delete(folder);
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(List<Path> files, Path target) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    String classPath =
        String.join(File.pathSeparator, CLASS_PATH.stream().map(Path::toString).toList());
    List<String> options =
        List.of("-d", target.toString(), "-cp", classPath, "--release", "17", "-proc:none", "-g");
    try (var manager = javac.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      if (!javac.getTask(said, manager, null, options, null, units).call()) {
        throw new IllegalStateException("does not compile:\n" + said);
      }
    }
  }
}
