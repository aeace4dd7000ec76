package dbkata.grader.verify.room;

import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.TestCase;
import dbkata.sandbox.SandboxRule;
import dbkata.sqlrule.SqlConstantCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Steps, points, hints and gates, as the tests' annotations tell them. */
final class Marking {
  private static final int POINTS = 100;

  private final Room room;
  private final Exercise exercise;
  private final List<Problem> problems = new ArrayList<>();

  private Marking(Room room, Exercise exercise) {
    this.room = room;
    this.exercise = exercise;
  }

  static List<Problem> check(Room room, Exercise exercise) {
    Marking marking = new Marking(room, exercise);
    marking.points();
    marking.steps();
    marking.gates();
    return marking.problems;
  }

  private void points() {
    if (exercise.points() != POINTS) {
      problem(
          room.shown(room.tests()),
          "the points of all tests sum to %d".formatted(exercise.points()),
          "share out %d in @Points".formatted(POINTS));
    }
    for (TestCase test : exercise.tests()) {
      if (test.points() < 1) {
        problem(fileOf(test), test.id() + " carries no points", "add @Points");
      }
      if (test.hint().isEmpty()) {
        problem(fileOf(test), test.id() + " has no hint", "add a @Hint, one question");
      } else if (!test.hint().get().strip().endsWith("?")) {
        problem(fileOf(test), "the hint of " + test.id() + " asks nothing", "make it a question");
      }
    }
  }

  private void steps() {
    Set<Integer> steps = new LinkedHashSet<>();
    Set<String> classes = new LinkedHashSet<>();
    for (TestCase test : exercise.tests()) {
      steps.add(test.step());
      String name = test.testClass().substring(test.testClass().lastIndexOf('.') + 1);
      if (classes.add(name) && !name.matches("Step" + test.step() + "\\D.*Test")) {
        String wanted = "Step" + Math.max(1, test.step()) + "...Test";
        problem(
            fileOf(test),
            test.step() == 0 ? "belongs to no step" : "is step " + test.step() + " by another name",
            "give it @Step and the name " + wanted);
      }
    }
    for (int step = 1; step <= steps.size(); step++) {
      if (!steps.contains(step) && !steps.contains(0)) {
        problem(room.shown(room.tests()), "there is no step " + step, "number the steps from 1");
        return;
      }
    }
  }

  private void gates() {
    for (String gate : List.of(SandboxRule.ID, SqlConstantCheck.ID)) {
      if (!exercise.gates().contains(gate)) {
        problem(
            room.shown(room.tests()),
            "the gate " + gate + " is missing",
            "extend its class of the test kit, as in exercise ex1");
      }
    }
  }

  private String fileOf(TestCase test) {
    return room.shown(room.tests().resolve(test.testClass().replace('.', '/') + ".java"));
  }

  private void problem(String file, String what, String wayOut) {
    problems.add(new Problem(file, what, wayOut));
  }
}
