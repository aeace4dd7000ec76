package dbkata.grader.verify.room;

import dbkata.grader.domain.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What the exercise gives is the same in the room and in the solution, and nobody changes it. */
final class Given {
  private Given() {}

  static List<Problem> check(Room room, Exercise exercise) {
    List<Problem> problems = new ArrayList<>();
    SortedMap<String, String> stub = room.stub();
    SortedMap<String, String> reference = room.reference();
    Path root = room.solution().resolve("src/main/java");
    for (String path : reference.isEmpty() ? List.<String>of() : stub.keySet()) {
      String file = room.shown(root.resolve(path));
      if (!reference.containsKey(path)) {
        problems.add(new Problem(file, "is missing, which the room has", "add it to the solution"));
      } else if (exercise.given().contains(path) && !reference.get(path).equals(stub.get(path))) {
        problems.add(
            new Problem(
                file,
                "is given and differs from the room's",
                "make both the same, or take it out of \"given\" in exercise.yaml"));
      }
    }
    for (Path folder : Stream.concat(room.right().stream(), room.wrong().stream()).toList()) {
      for (String path : exercise.given()) {
        if (Files.exists(folder.resolve(path))) {
          problems.add(
              new Problem(
                  room.shown(folder.resolve(path)),
                  "is given: the grader takes the kit's",
                  "delete it, or take it out of \"given\" in exercise.yaml"));
        }
      }
    }
    return problems;
  }
}
