package dbkata.grader.verify.solutions;

import dbkata.grader.verify.room.Room;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources that an exercise's tests must judge in a known way.
 *
 * @param kind how they must be judged
 * @param folder where they lie
 * @param files all sources to compile, by their path
 */
record Solution(Kind kind, Path folder, SortedMap<String, String> files) {
  /** How it must be judged. */
  enum Kind {
    /** What a student starts from: no test is green. */
    STUB,
    /** All tests are green. */
    REFERENCE,
    /** All tests are green. */
    RIGHT,
    /** The tests that it names are red, and no others. */
    WRONG
  }

  /** List all of an exercise, the stub first. */
  static List<Solution> of(Room room) {
    List<Solution> solutions = new ArrayList<>();
    SortedMap<String, String> stub = room.stub();
    solutions.add(new Solution(Kind.STUB, room.folder(), stub));
    SortedMap<String, String> reference = room.reference();
    if (reference.isEmpty()) {
      return solutions; // which is said already
    }
    SortedMap<String, String> whole = with(stub, reference);
    solutions.add(new Solution(Kind.REFERENCE, room.solution(), whole));
    for (Path folder : room.right()) {
      solutions.add(new Solution(Kind.RIGHT, folder, with(whole, Room.sources(folder))));
    }
    for (Path folder : room.wrong()) {
      solutions.add(new Solution(Kind.WRONG, folder, with(whole, Room.sources(folder))));
    }
    return solutions;
  }

  /** Name it for a line that tells how far one is, as in {@code wrong/no-order}. */
  String name() {
    return switch (kind) {
      case STUB -> "stub";
      case REFERENCE -> "solution";
      case RIGHT -> "right/" + folder.getFileName();
      case WRONG -> "wrong/" + folder.getFileName();
    };
  }

  private static SortedMap<String, String> with(
      SortedMap<String, String> all, SortedMap<String, String> changed) {
    SortedMap<String, String> files = new TreeMap<>(all);
    files.putAll(changed);
    return files;
  }
}
