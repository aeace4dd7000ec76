package dbkata.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import dbkata.testkit.Gate;
import dbkata.testkit.Points;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Run an exercise's tests, inside this JVM, against sources that the kit's authors wrote and trust.
 *
 * @param tests what became of each test method, by {@code Step2AddATaskTest.addKeepsQuotes}
 * @param broken what kept a whole test class from running
 */
record TrialRun(Map<String, Trial> tests, List<Throwable> broken) {
  /**
   * One test method.
   *
   * @param points what it is worth
   * @param gate whether it is a gate
   * @param failure what it threw; empty when it is green
   */
  record Trial(int points, boolean gate, Optional<Throwable> failure) {}

  /** Compile sources and the room's tests, and run these. */
  static TrialRun of(Room room, Map<String, String> sources) {
    Path folder = temporaryFolder();
    try (URLClassLoader loader = compiled(room, sources, folder)) {
      return execute(loader, testClasses(room, loader));
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(room + ": " + e.getMessage(), e);
    } finally {
      delete(folder);
    }
  }

  /** Name the tests that are red. */
  List<String> red() {
    return tests.entrySet().stream()
        .filter(it -> it.getValue().failure().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  int points() {
    return tests.values().stream().mapToInt(Trial::points).sum();
  }

  private static URLClassLoader compiled(Room room, Map<String, String> sources, Path folder)
      throws IOException {
    Path written = folder.resolve("sources");
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = written.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    Path classes = folder.resolve("classes");
    Path testClasses = folder.resolve("test-classes");
    compile(Room.files(written), classes, "");
    compile(Room.files(room.tests()), testClasses, classes + File.pathSeparator);
    URL[] urls = {
      classes.toUri().toURL(), testClasses.toUri().toURL(), room.testResources().toUri().toURL()
    };
    return new URLClassLoader(urls, TrialRun.class.getClassLoader());
  }

  private static void compile(List<Path> files, Path target, String classPath) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-d",
            target.toString(),
            "-cp",
            classPath + System.getProperty("java.class.path"),
            "--release",
            "17",
            "-proc:none",
            "-g");
    boolean compiles =
        javac
            .getTask(
                said,
                null,
                null,
                options,
                null,
                javac.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files))
            .call();
    if (!compiles) {
      throw new IllegalStateException("does not compile:\n" + said);
    }
  }

  private static List<Class<?>> testClasses(Room room, ClassLoader loader)
      throws ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    for (Path file : Room.files(room.tests())) {
      String name = room.tests().relativize(file).toString().replaceAll("[/\\\\]", ".");
      if (name.endsWith("Test.java")) {
        classes.add(loader.loadClass(name.substring(0, name.length() - ".java".length())));
      }
    }
    return classes;
  }

  private static TrialRun execute(ClassLoader loader, List<Class<?>> classes) {
    Map<String, Trial> tests = new TreeMap<>();
    List<Throwable> broken = new ArrayList<>();
    var launcher =
        LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      launcher.execute(
          request().selectors(classes.stream().map(it -> selectClass(it)).toList()).build(),
          new Listener(tests, broken));
    } finally {
      thread.setContextClassLoader(before);
    }
    return new TrialRun(tests, broken);
  }

  private record Listener(Map<String, Trial> tests, List<Throwable> broken)
      implements TestExecutionListener {
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      broken.add(new AssertionError(test.getDisplayName() + " was skipped: " + reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      Optional<Throwable> failure =
          result.getStatus() == TestExecutionResult.Status.SUCCESSFUL
              ? Optional.empty()
              : Optional.of(result.getThrowable().orElseGet(() -> new AssertionError("aborted")));
      if (test.getSource().orElse(null) instanceof MethodSource source) {
        Method method = source.getJavaMethod();
        String name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
        Points points = method.getAnnotation(Points.class);
        Trial trial =
            new Trial(
                points == null ? 0 : points.value(),
                method.isAnnotationPresent(Gate.class),
                failure);
        tests.merge(name, trial, (one, next) -> one.failure().isPresent() ? one : next);
      } else {
        failure.ifPresent(broken::add);
      }
    }
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("dbkata-trial-");
      Files.createDirectories(folder.resolve("classes"));
      Files.createDirectories(folder.resolve("test-classes"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).collect(Collectors.toList())) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
