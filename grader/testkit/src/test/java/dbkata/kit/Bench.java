package dbkata.kit;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Where one room's tests, compiled once, are run against one solution after the other.
 *
 * <p>Each bench has a thread of its own: the rooms run side by side, since they mostly wait for
 * their engines, and the runs of one room one by one, since they empty the same Redis.
 */
final class Bench implements AutoCloseable {
  private final Room room;
  private final Path folder;
  private final ExecutorService thread;

  /** Where what was compiled lies, by its name; used by the bench's thread. */
  private final Map<String, Path> compiled = new HashMap<>();

  /** Compile the room's tests against its reference solution, whose signatures all others share. */
  Bench(Room room) throws IOException {
    this.room = room;
    this.folder = Files.createTempDirectory("dbkata-bench-");
    this.thread =
        Executors.newSingleThreadExecutor(
            run -> {
              Thread thread = new Thread(run, "bench of " + room);
              thread.setDaemon(true);
              return thread;
            });
    Path reference = compile("reference", room.referenceSolution());
    compile(Room.files(room.tests()), Files.createDirectory(testClasses()), reference);
  }

  /** Run the room's tests against these sources, by their path; each name is compiled once. */
  Future<TrialRun> run(String name, Map<String, String> sources) {
    return thread.submit(() -> runNow(name, sources));
  }

  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private TrialRun runNow(String name, Map<String, String> sources) throws IOException {
    Path classes = compiled.get(name);
    if (classes == null) {
      classes = compile(name, sources);
      compiled.put(name, classes);
    }
    URL[] urls = {
      classes.toUri().toURL(), testClasses().toUri().toURL(), room.testResources().toUri().toURL()
    };
    try (URLClassLoader loader = new URLClassLoader(urls, Bench.class.getClassLoader())) {
      return TrialRun.of(testsIn(loader), loader);
    }
  }

  private Path testClasses() {
    return folder.resolve("test-classes");
  }

  private Path compile(String name, Map<String, String> sources) throws IOException {
    Path written = folder.resolve(name).resolve("sources");
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = written.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    Path classes = Files.createDirectory(folder.resolve(name).resolve("classes"));
    compile(Room.files(written), classes, classes);
    return classes;
  }

  private List<Class<?>> testsIn(ClassLoader loader) {
    List<Class<?>> classes = new ArrayList<>();
    for (Path file : Room.files(room.tests())) {
      String name = room.tests().relativize(file).toString().replaceAll("[/\\\\]", ".");
      if (name.endsWith("Test.java")) {
        try {
          classes.add(loader.loadClass(name.substring(0, name.length() - ".java".length())));
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException(file + " does not declare what it is named for", e);
        }
      }
    }
    return classes;
  }

  private static void compile(List<Path> files, Path target, Path classPath) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-d",
            target.toString(),
            "-cp",
            classPath + File.pathSeparator + System.getProperty("java.class.path"),
            "--release",
            "17",
            "-proc:none",
            "-g");
    try (var manager = javac.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      if (!javac.getTask(said, manager, null, options, null, units).call()) {
        throw new IllegalStateException("does not compile:\n" + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
