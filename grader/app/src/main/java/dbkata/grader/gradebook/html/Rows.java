package dbkata.grader.gradebook.html;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Standing;
import dbkata.grader.gradebook.Entry;
import dbkata.grader.gradebook.GradeBook;
import dbkata.grader.report.html.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Describe a student's row. */
final class Rows {
  private Rows() {}

  static StudentRow of(Entry entry, GradeBook book) {
    Attempt attempt = entry.attempt();
    boolean graded = attempt.standing() == Standing.GRADED;
    List<String> points = new ArrayList<>();
    for (GradedExercise exercise : book.kit().exercises()) {
      points.add(graded ? counted(attempt, exercise.id()) : "");
    }
    OptionalLong late = entry.minutesLate(book.due());
    return new StudentRow(
        attempt.student(),
        entry.report().orElse(""),
        points,
        graded ? Integer.toString(attempt.counted()) : "",
        graded ? Integer.toString(attempt.hiddenCounted()) : "",
        tone(attempt, book.kit().points()),
        attempt.standing().word(),
        attempt.reason(),
        entry.attempts(),
        attempt.committed().map(ClassPage::minute).orElse(""),
        late.isPresent() && late.getAsLong() > 0 ? words(late.getAsLong()) : "",
        late.orElse(-1));
  }

  private static String counted(Attempt attempt, String exercise) {
    return attempt.exercises().stream()
        .filter(mark -> mark.exercise().equals(exercise))
        .map(ExerciseMark::counted)
        .findFirst()
        .map(Object::toString)
        .orElse("");
  }

  private static Tone tone(Attempt attempt, int points) {
    return switch (attempt.standing()) {
      case GRADED -> attempt.counted() == points ? Tone.GOOD : Tone.IDLE;
      case NOT_GRADED -> Tone.BAD;
      case NOT_YOUR_FAULT -> Tone.FAULT;
    };
  }

  /** Give the two largest units: {@code 2 d 3 h}. */
  static String words(long minutes) {
    long days = minutes / (24 * 60);
    long hours = minutes / 60 % 24;
    if (days > 0) {
      return days + " d " + hours + " h";
    }
    return hours > 0 ? hours + " h " + minutes % 60 + " min" : minutes + " min";
  }
}
