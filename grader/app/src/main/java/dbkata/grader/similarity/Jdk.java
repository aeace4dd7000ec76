package dbkata.grader.similarity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Find a JDK that is new enough for JPlag: the grader itself may run on an older one. */
final class Jdk {
  /** What JPlag 6 is compiled for. */
  static final int OLDEST = 21;

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");

  /** GitHub's runners name those that they have, as in JAVA_HOME_21_X64. */
  private static final Pattern HOME = Pattern.compile("JAVA_HOME(_\\d+_\\w+)?");

  private Jdk() {}

  /**
   * Find its program {@code java}.
   *
   * @param own the grader's
   * @throws SimilarityException when there is none
   */
  static Path find(Path own, Map<String, String> environment) throws SimilarityException {
    return homes(own, environment).stream()
        .filter(home -> version(home) >= OLDEST)
        .flatMap(home -> java(home).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new SimilarityException(
                    "JPlag needs a JDK %d or newer, and none was found: install one and let JAVA_HOME name its folder."
                        .formatted(OLDEST)));
  }

  /** List where one may be: the grader's own, those that are named, those beside its own. */
  private static List<Path> homes(Path own, Map<String, String> environment) {
    List<Path> homes = new ArrayList<>();
    Optional<Path> ownHome = home(own);
    ownHome.ifPresent(homes::add);
    environment.entrySet().stream()
        .filter(it -> HOME.matcher(it.getKey()).matches() && !it.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> homes.add(Path.of(it.getValue())));
    ownHome.map(Path::getParent).ifPresent(folder -> homes.addAll(folders(folder)));
    return homes;
  }

  private static Optional<Path> home(Path java) {
    try {
      return Optional.ofNullable(java.toRealPath().getParent()).map(Path::getParent);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .flatMap(it -> Stream.of(it, it.resolve("Contents/Home"))) // as on macOS
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Read what each JDK says of itself; 0 of anything else. */
  private static int version(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Without a compiler it is no JDK, and JPlag reads Java by the compiler. */
  private static Optional<Path> java(Path home) {
    Path bin = home.resolve("bin");
    return Stream.of("", ".exe")
        .filter(end -> Files.isRegularFile(bin.resolve("javac" + end)))
        .map(end -> bin.resolve("java" + end))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
