package dbkata.grader.gradebook;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Standing;
import dbkata.grader.report.JsonText;
import java.util.List;
import java.util.OptionalLong;

/** Write the grade book for programs. What has no score has no points in it. */
public final class JsonBook {
  private static final String SCHEMA = "dbkata/gradebook/v1";

  private JsonBook() {}

  /**
   * Write the whole book, to be stored as UTF-8.
   *
   * @param attempt which attempt of a student is in it, by the command line's word
   */
  public static String of(GradeBook book, String attempt) {
    return JsonText.of(
        json -> {
          json.text("schema", SCHEMA)
              .text("kit", book.kit().fingerprint())
              .number("points", book.kit().points());
          if (book.kit().hasHidden()) {
            json.number("hiddenPoints", book.kit().hiddenPoints());
          }
          json.text("attempt", attempt);
          book.due().ifPresent(due -> json.text("due", due.toString()));
          json.objects(
                  "exercises",
                  book.kit().exercises(),
                  (each, it) ->
                      each.text("id", it.id())
                          .text("title", it.title())
                          .number("points", it.points()))
              .objects("students", book.entries(), (each, it) -> student(each, it, book));
        });
  }

  private static void student(JsonText json, Entry entry, GradeBook book) {
    Attempt attempt = entry.attempt();
    json.text("id", attempt.student()).text("status", attempt.standing().word());
    if (attempt.standing() == Standing.GRADED) {
      json.number("total", attempt.counted());
      if (book.kit().hasHidden()) {
        json.number("hidden", attempt.hiddenCounted());
      }
    } else {
      json.text("reason", attempt.reason());
    }
    json.number("attempts", entry.attempts());
    attempt.committed().ifPresent(when -> json.text("committed", when.toString()));
    OptionalLong late = entry.minutesLate(book.due());
    if (late.isPresent()) {
      json.number("minutesLate", late.getAsLong());
    }
    entry.report().ifPresent(link -> json.text("report", link));
    List<ExerciseMark> marks =
        attempt.standing() == Standing.GRADED ? attempt.exercises() : List.of();
    json.objects("exercises", marks, JsonBook::exercise);
  }

  private static void exercise(JsonText json, ExerciseMark mark) {
    json.text("id", mark.exercise())
        .text("verdict", mark.verdict())
        .number("earned", mark.earned())
        .number("counted", mark.counted());
    if (!mark.hidden().isEmpty()) {
      json.number("hidden", mark.hiddenCounted());
    }
  }
}
