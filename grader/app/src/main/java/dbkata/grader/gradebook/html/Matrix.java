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
import java.util.function.Function;
import java.util.stream.IntStream;

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

  /** An exercise's own tests, or a teacher's, and where marks have theirs. */
  private record Part(
      String exercise, List<GradedTest> tests, Function<ExerciseMark, List<TestMark>> marks) {}

  /** List the steps of all exercises in the order of the pages. */
  List<StepBlock> steps(ClassKit kit) {
    List<StepBlock> steps = new ArrayList<>();
    for (GradedExercise exercise : kit.exercises()) {
      Map<Integer, List<Integer>> positions = new TreeMap<>();
      for (int i = 0; i < exercise.tests().size(); i++) {
        positions.computeIfAbsent(exercise.tests().get(i).step(), it -> new ArrayList<>()).add(i);
      }
      Part own = new Part(exercise.id(), exercise.tests(), ExerciseMark::tests);
      positions.forEach((step, tests) -> steps.add(step(own, step, tests)));
      if (!exercise.hidden().isEmpty()) {
        Part hidden = new Part(exercise.id(), exercise.hidden(), ExerciseMark::hidden);
        steps.add(step(hidden, 0, IntStream.range(0, exercise.hidden().size()).boxed().toList()));
      }
    }
    return steps;
  }

  private StepBlock step(Part part, int number, List<Integer> positions) {
    List<TestRow> rows = positions.stream().map(it -> row(part, it)).toList();
    int percent = (int) rows.stream().mapToInt(TestRow::percent).average().orElse(0);
    int done =
        (int)
            students.stream()
                .filter(it -> it.standing() == Standing.GRADED)
                .filter(it -> positions.stream().allMatch(at -> kind(it, part, at) == 'p'))
                .count();
    String title = part.tests().get(positions.get(0)).stepTitle();
    return new StepBlock(part.exercise(), number, title, percent, done, rows);
  }

  private TestRow row(Part part, int position) {
    GradedTest test = part.tests().get(position);
    StringBuilder kinds = new StringBuilder();
    students.forEach(student -> kinds.append(kind(student, part, position)));
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
  private static char kind(Attempt attempt, Part part, int position) {
    if (attempt.standing() != Standing.GRADED) {
      return '!';
    }
    for (ExerciseMark mark : attempt.exercises()) {
      List<TestMark> tests = part.marks().apply(mark);
      if (mark.exercise().equals(part.exercise()) && position < tests.size()) {
        TestMark test = tests.get(position);
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
