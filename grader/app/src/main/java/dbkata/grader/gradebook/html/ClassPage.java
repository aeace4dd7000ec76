package dbkata.grader.gradebook.html;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.Standing;
import dbkata.grader.gradebook.Entry;
import dbkata.grader.gradebook.GradeBook;
import dbkata.grader.report.html.Stylesheet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that the class's page shows.
 *
 * @param style its style sheet
 * @param script what sorts and searches
 * @param exercises the columns
 * @param points what could be had
 * @param hiddenPoints what could be had for a teacher's own tests, beside them
 * @param rows the students
 * @param bins the plot of scores
 * @param steps the matrix
 * @param messages the commonest reasons
 * @param totals the scores, sorted
 * @param alike who has sources that are alike
 * @param compared when they were compared; empty when nobody did
 * @param due when it was to be handed in; empty when nobody says
 */
record ClassPage(
    Stylesheet style,
    String script,
    List<GradedExercise> exercises,
    int points,
    int hiddenPoints,
    List<StudentRow> rows,
    List<Bin> bins,
    List<StepBlock> steps,
    List<Message> messages,
    List<Integer> totals,
    List<AlikeRow> alike,
    String compared,
    String due) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  ClassPage {
    exercises = List.copyOf(exercises);
    rows = List.copyOf(rows);
    bins = List.copyOf(bins);
    steps = List.copyOf(steps);
    messages = List.copyOf(messages);
    totals = List.copyOf(totals);
    alike = List.copyOf(alike);
  }

  static ClassPage of(GradeBook book, Stylesheet style, String script) {
    List<Attempt> attempts = book.entries().stream().map(Entry::attempt).toList();
    List<Integer> totals =
        attempts.stream()
            .filter(it -> it.standing() == Standing.GRADED)
            .map(Attempt::counted)
            .sorted()
            .toList();
    return new ClassPage(
        style,
        script,
        book.kit().exercises(),
        book.kit().points(),
        book.kit().hiddenPoints(),
        book.entries().stream().map(it -> Rows.of(it, book)).toList(),
        Bins.of(totals, book.kit().points()),
        new Matrix(attempts).steps(book.kit()),
        Messages.commonest(attempts, book.kit()),
        totals,
        AlikeRow.of(book),
        book.similarity().map(it -> minute(it.compared())).orElse(""),
        book.due().map(ClassPage::minute).orElse(""));
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant) + " UTC";
  }

  /** Tell whether anybody's commit date is known. */
  boolean hasDates() {
    return rows.stream().anyMatch(row -> !row.committed().isEmpty());
  }

  /** Tell whether the class was graded by a teacher's own tests too. */
  boolean hasHidden() {
    return hiddenPoints > 0;
  }

  /** Count those without a score. */
  int without() {
    return rows.size() - totals.size();
  }

  /** Give the mean score in whole points. */
  long mean() {
    return Math.round(totals.stream().mapToInt(it -> it).average().orElse(0));
  }

  /** Give the score that half of the class does not exceed. */
  int median() {
    return totals.isEmpty() ? 0 : totals.get((totals.size() - 1) / 2);
  }

  /** Give the steps that fewer than half of the class have got, the least known first. */
  List<StepBlock> hardest() {
    List<StepBlock> hard = new ArrayList<>(steps.stream().filter(StepBlock::isHard).toList());
    hard.sort(java.util.Comparator.comparingInt(StepBlock::percent));
    return hard.stream().limit(5).toList();
  }

  /** Sum the plot up in a sentence, for those who do not see it. */
  String plotInWords() {
    Optional<Bin> fullest = bins.stream().max(java.util.Comparator.comparingInt(Bin::students));
    return String.format(
        Locale.ROOT,
        "Scores of %d students: mean %d, median %d of %d points%s",
        totals.size(),
        mean(),
        median(),
        points,
        fullest
            .map(it -> "; most of them, " + it.students() + ", have " + it.range() + ".")
            .orElse("."));
  }
}
