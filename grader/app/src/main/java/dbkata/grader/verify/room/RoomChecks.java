package dbkata.grader.verify.room;

import dbkata.grader.domain.Exercise;
import java.util.ArrayList;
import java.util.List;

/** Hold an exercise's files against what every room promises; nothing is compiled or run. */
public final class RoomChecks {
  private RoomChecks() {}

  /** Check what can be read off the files alone. */
  public static List<Problem> of(Room room) {
    List<Problem> problems = new ArrayList<>();
    problems.addAll(Parts.check(room));
    problems.addAll(StrayFiles.check(room));
    return problems;
  }

  /** Check what the manifest and the tests' annotations say besides. */
  public static List<Problem> of(Room room, Exercise exercise) {
    List<Problem> problems = new ArrayList<>();
    problems.addAll(Names.check(room, exercise));
    problems.addAll(Page.check(room, exercise));
    problems.addAll(Given.check(room, exercise));
    problems.addAll(Marking.check(room, exercise));
    return problems;
  }
}
