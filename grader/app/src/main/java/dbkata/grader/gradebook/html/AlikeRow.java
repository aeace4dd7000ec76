package dbkata.grader.gradebook.html;

import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.Similarity;
import dbkata.grader.domain.Similarity.Compared;
import dbkata.grader.domain.Similarity.Pair;
import dbkata.grader.gradebook.Entry;
import dbkata.grader.gradebook.GradeBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two students whose sources are alike.
 *
 * @param exercise the exercise's id
 * @param one a student
 * @param other another
 * @param percent how much is alike
 * @param median what half of the class's pairs do not exceed in this exercise
 * @param lines how many lines of the first one's that are
 */
record AlikeRow(String exercise, Student one, Student other, int percent, int median, int lines) {
  /** A page is read; the file beside it has more. */
  private static final int MOST = 10;

  /**
   * A student in it.
   *
   * @param id the student's id
   * @param report where the student's own page lies; empty when there is none
   */
  record Student(String id, String report) {}

  /** List the pairs most alike in each exercise that the book has. */
  static List<AlikeRow> of(GradeBook book) {
    Map<String, String> reports = new HashMap<>();
    for (Entry entry : book.entries()) {
      reports.put(entry.attempt().student(), entry.report().orElse(""));
    }
    List<AlikeRow> rows = new ArrayList<>();
    for (GradedExercise exercise : book.kit().exercises()) {
      book.similarity().map(Similarity::exercises).stream()
          .flatMap(List::stream)
          .filter(it -> it.exercise().equals(exercise.id()))
          .forEach(
              it ->
                  it.top().stream()
                      .filter(pair -> pair.percent() > 0)
                      .limit(MOST)
                      .forEach(pair -> rows.add(of(it, pair, reports))));
    }
    return rows;
  }

  private static AlikeRow of(Compared exercise, Pair pair, Map<String, String> reports) {
    return new AlikeRow(
        exercise.exercise(),
        new Student(pair.one(), reports.getOrDefault(pair.one(), "")),
        new Student(pair.other(), reports.getOrDefault(pair.other(), "")),
        pair.percent(),
        exercise.median(),
        pair.lines());
  }
}
