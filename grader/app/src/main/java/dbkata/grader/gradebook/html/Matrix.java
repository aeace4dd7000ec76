package dbkata.grader.gradebook.html;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.ClassKit.GradedTest;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Standing;
import dbkata.grader.domain.TestMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Put what became of each test for each student together, step by step. */
final class Matrix {
  /**
   * Those with the most points first, so that a step which the class lacks is a long red stretch.
   */
  private static final Comparator<Attempt> BEST_FIRST =
      Comparator.comparing((Attempt it) -> it.standing() != Standing.GRADED)
          .thenComparing(Comparator.comparingInt(Attempt::counted).reversed())
          .thenComparing(Attempt::student);

  /** Heights tell the kinds apart for those who do not tell the colours. */
  private static final String FULL = "-1";

  private static final String LOW = "-.5";
  private static final String LOWEST = "-.2";

  private final List<Attempt> students;
  private final int graded;

  Matrix(List<Attempt> attempts) {
    this.students = attempts.stream().sorted(BEST_FIRST).toList();
    this.graded = (int) students.stream().filter(it -> it.standing() == Standing.GRADED).count();
  }

  /** List the steps of all exercises in the order of the pages. */
  List<StepBlock> steps(ClassKit kit) {
    List<StepBlock> steps = new ArrayList<>();
    for (GradedExercise exercise : kit.exercises()) {
      Map<Integer, List<Integer>> positions = new TreeMap<>();
      for (int i = 0; i < exercise.tests().size(); i++) {
        positions.computeIfAbsent(exercise.tests().get(i).step(), it -> new ArrayList<>()).add(i);
      }
      positions.forEach((step, tests) -> steps.add(step(exercise, step, tests)));
    }
    return steps;
  }

  private StepBlock step(GradedExercise exercise, int number, List<Integer> positions) {
    List<TestRow> rows = positions.stream().map(it -> row(exercise, it)).toList();
    int percent = (int) rows.stream().mapToInt(TestRow::percent).average().orElse(0);
    int done =
        (int)
            students.stream()
                .filter(it -> it.standing() == Standing.GRADED)
                .filter(it -> positions.stream().allMatch(at -> kind(it, exercise, at) == 'p'))
                .count();
    String title = exercise.tests().get(positions.get(0)).stepTitle();
    return new StepBlock(exercise.id(), number, title, percent, done, rows);
  }

  private TestRow row(GradedExercise exercise, int position) {
    GradedTest test = exercise.tests().get(position);
    StringBuilder kinds = new StringBuilder();
    students.forEach(student -> kinds.append(kind(student, exercise, position)));
    int passed = (int) kinds.chars().filter(kind -> kind == 'p').count();
    Strip strip =
        new Strip(
            path(kinds, 'p', FULL),
            path(kinds, 'f', LOW),
            path(kinds, 'i', LOWEST),
            path(kinds, '!', FULL));
    int percent = graded == 0 ? 0 : 100 * passed / graded;
    return new TestRow(test.sentence(), test.name(), passed, percent, strip);
  }

  /** Tell what became of it: p, f, i as in passed, failed and idle, or ! for no score. */
  private static char kind(Attempt attempt, GradedExercise exercise, int position) {
    if (attempt.standing() != Standing.GRADED) {
      return '!';
    }
    for (ExerciseMark mark : attempt.exercises()) {
      if (mark.exercise().equals(exercise.id()) && position < mark.tests().size()) {
        TestMark test = mark.tests().get(position);
        return test.earned() > 0 ? 'p' : test.verdict().equals("not run") ? 'i' : 'f';
      }
    }
    return 'i';
  }

  /** Draw a rectangle for each stretch of one kind, standing on the ground. */
  private static String path(CharSequence kinds, char kind, String height) {
    StringBuilder path = new StringBuilder();
    int i = 0;
    while (i < kinds.length()) {
      int start = i;
      while (i < kinds.length() && kinds.charAt(i) == kind) {
        i++;
      }
      if (i > start) {
        path.append('M').append(start).append(" 1h").append(i - start);
        path.append('v').append(height).append('H').append(start);
      } else {
        i++;
      }
    }
    return path.toString();
  }
}
