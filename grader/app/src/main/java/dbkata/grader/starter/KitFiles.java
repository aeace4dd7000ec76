package dbkata.grader.starter;

import dbkata.grader.kit.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a kit that students get as they are.
 *
 * <p>The list says what goes in and not what stays out: what somebody adds to the kit one day stays
 * a maintainer's until it is named here.
 *
 * @param kit the checkout's folder
 */
record KitFiles(Path kit) {
  private static final List<String> SHARED =
      List.of(
          ".devcontainer",
          ".editorconfig",
          ".gitattributes",
          ".gitignore",
          ".mvn",
          ".vscode/tasks.json",
          "LICENSE",
          "docs/lesson.md",
          "docs/rules",
          "docs/services.md",
          "exercises/pom.xml",
          "grader/app/pom.xml",
          "grader/app/src/main",
          "grader/grade",
          "grader/grade.cmd",
          "grader/pom.xml",
          "grader/probe/pom.xml",
          "grader/probe/src/main",
          "grader/testkit-docker/pom.xml",
          "grader/testkit-docker/src/main",
          "grader/testkit/pom.xml",
          "grader/testkit/src/main",
          "mvnw",
          "mvnw.cmd",
          "pom.xml");

  private static final List<String> ROOM =
      List.of(".mvn", "README.md", "exercise.yaml", "pom.xml", "src");

  /** Check and order the exercises that were asked for. */
  List<String> chosen(List<String> asked) {
    List<String> known = Kit.idsIn(kit);
    List<String> problems = new ArrayList<>();
    if (known.isEmpty()) {
      problems.add(kit + " holds no exercises: name the kit's checkout with --kit.");
    } else {
      for (String id : asked) {
        if (!known.contains(id)) {
          problems.add(
              "There is no exercise " + id + ": this kit has " + String.join(", ", known) + ".");
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadStarterException(problems);
    }
    return asked.isEmpty() ? known : known.stream().filter(asked::contains).toList();
  }

  /** Read what everybody gets, and the rooms of these exercises. */
  SortedMap<String, byte[]> read(List<String> exercises) throws IOException {
    List<String> paths = new ArrayList<>(SHARED);
    exercises.forEach(id -> ROOM.forEach(path -> paths.add("exercises/" + id + "/" + path)));
    List<String> missing = paths.stream().filter(path -> !Files.exists(kit.resolve(path))).toList();
    if (!missing.isEmpty()) {
      throw new BadStarterException(
          List.of(
              "A starter is made from a whole checkout of the kit, and "
                  + kit
                  + " lacks "
                  + missing.get(0)
                  + "."));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String path : paths) {
      add(kit, path, files);
    }
    return files;
  }

  /** Add a file, or the files below a folder; what is built and what is a link is no source. */
  static void add(Path root, String path, SortedMap<String, byte[]> files) throws IOException {
    Path start = root.resolve(path);
    if (!Files.exists(start)) {
      return;
    }
    try (Stream<Path> below = Files.walk(start)) {
      for (Path file : (Iterable<Path>) below::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isLitter(name)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static boolean isLitter(String name) {
    return name.contains("/target/")
        || name.endsWith(".class")
        || name.endsWith("~")
        || name.endsWith(".DS_Store");
  }
}
