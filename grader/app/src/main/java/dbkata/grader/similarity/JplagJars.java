package dbkata.grader.similarity;

import dbkata.services.files.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Give what JPlag is made of: jars that somebody names, or those of the version in the kit's pom,
 * which Maven fetches once.
 *
 * <p>It is under another licence than the kit, so no jar of it is in anything that the kit gives
 * out, and nothing of the kit's is compiled against it before it is there.
 */
final class JplagJars {
  private static final Pattern VERSION =
      Pattern.compile("<jplag\\.version>([\\w.-]{1,40})</jplag\\.version>");
  private static final int MINUTES = 10;

  private final Path root;
  private final CacheFolder cache;
  private final Path work;

  /**
   * Look for it.
   *
   * @param root the grader's own checkout
   * @param work an existing folder for what lives as long as a run
   */
  JplagJars(Path root, CacheFolder cache, Path work) {
    this.root = root;
    this.cache = cache;
    this.work = work;
  }

  /** Take what somebody names: a jar with everything in it, or a folder of jars. */
  static List<Path> given(Path path) throws SimilarityException {
    List<Path> jars = Files.isDirectory(path) ? jars(path) : List.of(path);
    if (jars.isEmpty() || !Files.isRegularFile(jars.get(0))) {
      throw new SimilarityException(
          "--jplag names JPlag's jar with all that it needs, or a folder of jars; %s is neither."
              .formatted(path));
    }
    return jars;
  }

  /**
   * Give those of the kit's version, fetching them when that was not done before.
   *
   * @param notice hears that they are fetched
   */
  List<Path> ofTheKit(Consumer<String> notice) throws SimilarityException {
    String name = "jplag-" + version();
    if (!Files.isDirectory(cache.root().resolve(name))) {
      notice.accept("Fetching JPlag " + version() + " (GPL 3) from Maven Central, once.");
      Path fetched = fetch();
      cache.entry(
          name,
          target -> {
            for (Path jar : jars(fetched)) {
              Files.copy(jar, target.resolve(jar.getFileName()));
            }
          });
    }
    return jars(cache.root().resolve(name));
  }

  /** Read the version that the root pom names. */
  private String version() throws SimilarityException {
    try {
      Matcher version = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
      if (version.find() && Files.isRegularFile(pom())) {
        return version.group(1);
      }
    } catch (IOException e) {
      throw elsewhere(e);
    }
    throw elsewhere(null);
  }

  private Path pom() {
    return root.resolve("grader/tools/jplag/pom.xml");
  }

  private SimilarityException elsewhere(@org.jspecify.annotations.Nullable Throwable cause) {
    String sentence =
        "This is no checkout of the kit, which could fetch JPlag: download its jar with all that it"
            + " needs from github.com/jplag/JPlag, and name it by --jplag.";
    return cause == null
        ? new SimilarityException(sentence)
        : new SimilarityException(sentence, cause);
  }

  private Path fetch() throws SimilarityException {
    Path target = work.resolve("jplag");
    Path log = work.resolve("jplag.log");
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder maven =
        new ProcessBuilder(
                root.resolve(windows ? "mvnw.cmd" : "mvnw").toString(),
                "-q",
                "-ntp",
                "-B",
                "-f",
                pom().toString(),
                "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies",
                "-DincludeScope=runtime",
                "-DoutputDirectory=" + target.toAbsolutePath())
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    try {
      Process process = maven.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      if (ended && process.exitValue() == 0 && !jars(target).isEmpty()) {
        return target;
      }
      throw notFetched(ended ? firstError(log) : "it took more than %d minutes".formatted(MINUTES));
    } catch (IOException e) {
      throw notFetched(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notFetched("interrupted");
    }
  }

  private static SimilarityException notFetched(String why) {
    return new SimilarityException(
        ("JPlag could not be fetched from Maven Central (%s): try again with a connection, or"
                + " download its jar and name it by --jplag.")
            .formatted(why));
  }

  private static String firstError(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      Optional<String> error =
          lines
              .filter(line -> line.startsWith("[ERROR]"))
              .map(line -> line.substring(7))
              .findFirst();
      return error.map(String::strip).orElse("Maven failed");
    }
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
