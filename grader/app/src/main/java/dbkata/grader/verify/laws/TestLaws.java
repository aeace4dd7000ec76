package dbkata.grader.verify.laws;

import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import java.util.ArrayList;
import java.util.List;

/** Hold an exercise's tests against the laws for tests; no class is loaded and no test is run. */
public final class TestLaws {
  private TestLaws() {}

  /** Check all of them. */
  public static List<Problem> check(Room room, PreparedExercise exercise) {
    TestCode tests = TestCode.of(room, exercise);
    StubCode stub = StubCode.of(exercise);
    List<Problem> problems = new ArrayList<>();
    problems.addAll(ExactExceptions.check(tests));
    problems.addAll(Pauses.check(tests));
    problems.addAll(PublicMembers.check(tests, stub));
    problems.addAll(InlinedConstants.check(room, stub));
    problems.addAll(Grants.check(tests, exercise.exercise()));
    return problems;
  }
}
