package dbkata.grader.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the grader's own parts lie.
 *
 * @param java the program {@code java}
 * @param app the class path of the grader and of its compile worker
 * @param probe the class path of the child that runs tests
 * @param archives a folder of class data archives, which need not exist
 */
public record Distribution(Path java, List<Path> app, List<Path> probe, Path archives) {
  public Distribution {
    app = List.copyOf(app);
    probe = List.copyOf(probe);
  }

  /** Find the parts in a folder that {@code grader/grade} has built. */
  public static Distribution in(Path folder, Path archives) throws IOException {
    List<Path> probe = jars(folder.resolve("probe"));
    // The grader runs on what the child runs on, and on its own: no jar lies there twice.
    List<Path> app = new ArrayList<>(jars(folder.resolve("app")));
    app.addAll(probe);
    return new Distribution(ownJava(), app, probe, archives);
  }

  /** Tell the {@code java} that runs this; the launcher names another to learn what is loaded. */
  public static Path ownJava() {
    String given = System.getProperty("dbkata.java");
    if (given != null) {
      return Path.of(given);
    }
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path onWindows = bin.resolve("java.exe");
    return Files.exists(onWindows) ? onWindows : bin.resolve("java");
  }

  /** Give an archive of class data, if it was made. */
  Optional<Path> archive(String name) {
    return Optional.of(archives.resolve(name)).filter(Files::isRegularFile);
  }

  /** In the order of their names, which is that of the launcher: archives depend on it. */
  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
