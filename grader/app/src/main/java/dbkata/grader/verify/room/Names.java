package dbkata.grader.verify.room;

import dbkata.grader.domain.Exercise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Folder, manifest, artifact, page and solution bear one name; sources lie in one package. */
final class Names {
  private Names() {}

  static List<Problem> check(Room room, Exercise exercise) {
    List<Problem> problems = new ArrayList<>();
    for (Path pom : List.of(room.folder().resolve("pom.xml"), room.solution().resolve("pom.xml"))) {
      holds(room, pom, "<artifactId>" + room.id() + "</artifactId>", problems);
      holds(room, pom, "<name>" + exercise.title() + "</name>", problems);
    }
    Path root = room.root().resolve("pom.xml");
    holds(room, root, "<module>exercises/" + room.id() + "</module>", problems);
    holds(room, root, "<module>solutions/" + room.id() + "</module>", problems);
    packages(room, exercise, room.folder().resolve("src/main/java"), problems);
    packages(room, exercise, room.tests(), problems);
    packages(room, exercise, room.solution().resolve("src/main/java"), problems);
    for (Path folder : room.right()) {
      packages(room, exercise, folder, problems);
    }
    for (Path folder : room.wrong()) {
      packages(room, exercise, folder, problems);
    }
    return problems;
  }

  private static void holds(Room room, Path file, String wanted, List<Problem> problems) {
    if (!Room.text(file).isEmpty() && !Room.text(file).contains(wanted)) {
      problems.add(new Problem(room.shown(file), "lacks " + wanted, "add it"));
    }
  }

  private static void packages(Room room, Exercise exercise, Path folder, List<Problem> problems) {
    Set<String> paths = Room.sources(folder).keySet();
    for (String path : paths) {
      if (!path.startsWith(exercise.packageFolder())) {
        problems.add(
            new Problem(
                room.shown(folder.resolve(path)),
                "lies outside of the manifest's package " + exercise.packageName(),
                "move it to " + exercise.packageFolder()));
      }
    }
  }
}
