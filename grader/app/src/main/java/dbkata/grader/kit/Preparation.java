package dbkata.grader.kit;

import dbkata.grader.domain.Exercise;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Compile an exercise's tests against its stubs, and index them.
 *
 * <p>What comes of it is a folder: {@code stubs/} (class files), {@code sources/} (the stubs as
 * they were), {@code tests.jar}, {@code index.properties}.
 */
final class Preparation {
  /** Surefire's own patterns, so that a class is a test here if it is one under Maven. */
  private static final Pattern TEST_CLASS =
      Pattern.compile("(.*/)?(Test[^/$]*|[^/$]*(Test|Tests|TestCase))\\.class");

  private final ExerciseFolder folder;
  private final List<Path> classPath;

  /**
   * Prepare to prepare.
   *
   * @param classPath what the tests are compiled against, besides the stubs
   */
  Preparation(ExerciseFolder folder, List<Path> classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  /** Fill a folder that is empty. */
  void fill(Path target) throws IOException {
    Manifest manifest = ManifestReader.read(folder);
    Path stubs = target.resolve("stubs");
    compile("stubs", folder.sources(), Libraries.jars(manifest.grants(), classPath), stubs);
    copySources(target.resolve("sources"));
    Path classes = target.resolve("tests");
    List<Path> all = new ArrayList<>(classPath);
    all.add(0, stubs);
    compile("tests", folder.testSources(), all, classes);
    TestDiscovery discovery = discover(classes, List.of(stubs));
    jar(List.of(), List.of(classes, folder.testResources()), target.resolve("tests.jar"));
    TestIndex.write(exercise(manifest, discovery), target.resolve("index.properties"));
  }

  private void compile(String what, Path sources, List<Path> against, Path target)
      throws IOException {
    List<Path> files =
        ExerciseFolder.files(sources).stream()
            .filter(file -> file.toString().endsWith(".java"))
            .toList();
    if (files.isEmpty()) {
      throw new BadKitException(List.of(folder.id() + ": there are no " + what + " in " + sources));
    }
    List<String> errors = TrustedCompiler.compile(files, against, target);
    if (!errors.isEmpty()) {
      throw new BadKitException(
          errors.stream()
              .map(error -> folder.id() + ": its " + what + " do not compile: " + error)
              .toList());
    }
  }

  private void copySources(Path target) throws IOException {
    for (Path file : ExerciseFolder.files(folder.sources())) {
      Path copy = target.resolve(ExerciseFolder.relative(folder.sources(), file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  /** Find the tests in a folder of class files, which stand on others. */
  static TestDiscovery discover(Path classes, List<Path> others) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(classes.toUri().toURL());
    for (Path other : others) {
      urls.add(other.toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), Preparation.class.getClassLoader())) {
      List<Class<?>> found = new ArrayList<>();
      for (Path file : ExerciseFolder.files(classes)) {
        String name = ExerciseFolder.relative(classes, file);
        if (TEST_CLASS.matcher(name).matches()) {
          found.add(loader.loadClass(name.replace('/', '.').replaceFirst("\\.class$", "")));
        }
      }
      return TestDiscovery.in(found);
    } catch (ClassNotFoundException e) {
      throw new IOException("a class that was just compiled is not there: " + e.getMessage(), e);
    }
  }

  /** Put what is in jars and what is below folders into one jar. */
  static void jar(List<Path> jars, List<Path> roots, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(file)) {
      for (Path other : jars) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(other))) {
          for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            ZipEntry header = new ZipEntry(entry.getName());
            header.setTime(0);
            jar.putNextEntry(header);
            zip.transferTo(jar);
          }
        }
      }
      for (Path root : roots) {
        for (Path entry : ExerciseFolder.files(root)) {
          ZipEntry header = new ZipEntry(ExerciseFolder.relative(root, entry));
          header.setTime(0);
          jar.putNextEntry(header);
          Files.copy(entry, jar);
        }
      }
    }
  }

  private static Exercise exercise(Manifest manifest, TestDiscovery discovery) {
    if (discovery.tests().isEmpty()) {
      throw new BadKitException(
          List.of(manifest.id() + ": none of its test classes holds a test."));
    }
    return new Exercise(
        manifest.id(),
        manifest.title(),
        manifest.packageName(),
        manifest.engine(),
        manifest.given(),
        manifest.grants(),
        discovery.gates(),
        discovery.tests());
  }
}
