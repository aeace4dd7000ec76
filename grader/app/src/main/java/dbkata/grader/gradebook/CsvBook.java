package dbkata.grader.gradebook;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Standing;
import dbkata.grader.report.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Write the grade book for spreadsheets and platforms: RFC 4180, but with line feeds alone.
 *
 * <p>A student chooses an id, and a spreadsheet computes what begins like a formula, which may
 * fetch and send. So a text that begins with a sign of that kind gets an apostrophe in front.
 */
public final class CsvBook {
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Z}]*[=+\\-@|%].*", Pattern.DOTALL);
  private static final Pattern SPECIAL = Pattern.compile("[\",;\t]|^\\s|\\s$");

  private CsvBook() {}

  /** Write the whole book, to be stored as UTF-8. */
  public static String of(GradeBook book) {
    List<String> header = new ArrayList<>(List.of("id"));
    header.addAll(book.kit().ids());
    header.add("total");
    if (book.kit().hasHidden()) {
      header.add("hidden");
    }
    header.addAll(List.of("status", "attempts", "committed", "late_minutes"));
    StringBuilder csv = new StringBuilder();
    csv.append(line(header));
    book.entries().forEach(entry -> csv.append(line(cells(entry, book))));
    return csv.toString();
  }

  private static List<String> cells(Entry entry, GradeBook book) {
    Attempt attempt = entry.attempt();
    boolean graded = attempt.standing() == Standing.GRADED;
    List<String> cells = new ArrayList<>(List.of(attempt.student()));
    for (ClassKit.GradedExercise exercise : book.kit().exercises()) {
      cells.add(graded ? Integer.toString(counted(attempt, exercise.id())) : "");
    }
    OptionalLong late = entry.minutesLate(book.due());
    cells.add(graded ? Integer.toString(attempt.counted()) : "");
    if (book.kit().hasHidden()) {
      cells.add(graded ? Integer.toString(attempt.hiddenCounted()) : "");
    }
    cells.add(attempt.standing().word());
    cells.add(Integer.toString(entry.attempts()));
    cells.add(attempt.committed().map(Object::toString).orElse(""));
    cells.add(late.isPresent() ? Long.toString(late.getAsLong()) : "");
    return cells;
  }

  private static int counted(Attempt attempt, String exercise) {
    return attempt.exercises().stream()
        .filter(mark -> mark.exercise().equals(exercise))
        .mapToInt(ExerciseMark::counted)
        .sum();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvBook::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    String plain = PlainText.line(text);
    String harmless = FORMULA.matcher(plain).matches() ? "'" + plain : plain;
    return SPECIAL.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
