package dbkata.grader.kit;

import dbkata.services.files.CacheFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The kit of this repository, as the grader's tests open it. */
public final class Kits {
  /** The repository's root; Maven runs the tests in the module's folder. */
  public static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final CacheFolder CACHE =
      new CacheFolder(Path.of("target/kit-cache").toAbsolutePath());

  private Kits() {}

  /** Open the repository's own exercises; their tests are compiled once for all tests. */
  public static Kit ours() {
    return Kit.open(ROOT, CACHE, classPath());
  }

  /** Open another folder as a kit. */
  static Kit at(Path root) {
    return Kit.open(root, CACHE, classPath());
  }

  /** Give what exercises' tests stand on: here the class path of the grader's own tests. */
  public static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
