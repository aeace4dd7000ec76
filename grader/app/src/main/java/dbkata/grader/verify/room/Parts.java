package dbkata.grader.verify.room;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a room must have, and that Maven starts inside it as it does at the root. */
final class Parts {
  /** What CONTRIBUTING.md asks for: fewer have not tried the tests. */
  private static final int FEWEST_RIGHT = 4;

  private static final int FEWEST_WRONG = 15;

  private Parts() {}

  static List<Problem> check(Room room) {
    List<Problem> problems = new ArrayList<>();
    for (Path file :
        List.of(
            room.page(),
            room.folder().resolve("pom.xml"),
            room.folder().resolve(".mvn/maven.config"),
            room.folder().resolve(".mvn/jvm.config"),
            room.solution().resolve("pom.xml"))) {
      if (!Files.isRegularFile(file)) {
        problems.add(
            new Problem(room.shown(file), "is missing", "take the one of exercise ex1 as a model"));
      }
    }
    if (room.reference().isEmpty()) {
      problems.add(
          new Problem(
              room.shown(room.solution()),
              "holds no reference solution",
              "write it below src/main/java"));
    }
    few(room, "right", room.right().size(), FEWEST_RIGHT, problems);
    few(room, "wrong", room.wrong().size(), FEWEST_WRONG, problems);
    problems.addAll(maven(room));
    return problems;
  }

  private static void few(Room room, String kind, int number, int fewest, List<Problem> problems) {
    if (number < fewest) {
      problems.add(
          new Problem(
              room.shown(room.solution().resolve(kind)),
              "holds %d solutions of at least %d".formatted(number, fewest),
              kind.equals("right")
                  ? "write %d more ways that must get full marks".formatted(fewest - number)
                  : "write %d more mistakes that people make".formatted(fewest - number)));
    }
  }

  private static List<Problem> maven(Room room) {
    List<Problem> problems = new ArrayList<>();
    same(
        room,
        ".mvn/maven.config",
        "-f\n../../pom.xml\n-pl\nexercises/" + room.id() + "\n--also-make\n",
        problems);
    same(room, ".mvn/jvm.config", Room.text(room.root().resolve(".mvn/jvm.config")), problems);
    return problems;
  }

  private static void same(Room room, String name, String wanted, List<Problem> problems) {
    Path file = room.folder().resolve(name);
    if (Files.isRegularFile(file) && !Room.text(file).equals(wanted)) {
      problems.add(
          new Problem(
              room.shown(file),
              "does not let Maven start inside the room as it does at the root",
              "write into it: " + wanted.strip().replace("\n", " (line break) ")));
    }
  }
}
