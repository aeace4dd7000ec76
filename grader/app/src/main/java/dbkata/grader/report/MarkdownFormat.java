package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Write the summary that GitHub shows for a step: a table, then each lost test.
 *
 * <p>GitHub drops a summary over 1 MiB whole, so this one is cut before, between two parts of it.
 */
final class MarkdownFormat implements ReportFormat {
  /** GitHub's limit for a step's summary, in bytes of UTF-8. */
  static final int LIMIT = 1_048_576;

  private static final int MOST_LEFT_OUT = 10;

  private static final String CUT =
      """

      **Cut here:** %s more parts do not fit into the 1 MiB that GitHub shows. \
      The report in another format, such as json or html, has all of them.
      """;

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String write(Report report, ReportContext context) {
    return joined(parts(report), LIMIT);
  }

  /** Join as many parts as fit, and say how many do not. */
  static String joined(List<String> parts, int limit) {
    int room = limit - bytes(CUT.formatted(parts.size()));
    StringBuilder text = new StringBuilder();
    int used = 0;
    for (int i = 0; i < parts.size(); i++) {
      used += bytes(parts.get(i));
      if (used > room) {
        return text + CUT.formatted(parts.size() - i);
      }
      text.append(parts.get(i));
    }
    return text.toString();
  }

  private static List<String> parts(Report report) {
    List<String> parts = new ArrayList<>();
    Optional<HiddenSection> hidden = HiddenSection.of(report);
    String line = hidden.map(it -> "\n" + it.line() + "\n").orElse("");
    parts.add(heading(report) + table(report) + line);
    for (ExerciseReport exercise : report.exercises()) {
      parts.addAll(exercise(exercise));
    }
    hidden.ifPresent(it -> parts.addAll(hidden(it)));
    parts.add(leftOut(report));
    parts.add("\nHeld by " + MarkdownText.prose(String.join(", ", report.layers())) + ".\n");
    return parts;
  }

  private static String heading(Report report) {
    String title = report.selfCheck() ? "Self-check" : "DB Kata";
    StringBuilder text = new StringBuilder();
    text.append("# %s: %s of %s points\n".formatted(title, report.counted(), report.points()));
    text.append("\nSubmission: ").append(MarkdownText.code(report.submission())).append("\n");
    if (report.selfCheck()) {
      text.append("\nTests and grader are the student's own copies: this is not a grade.\n");
    }
    if (report.isNotYourFault()) {
      text.append("\n**The grader itself failed: this is not your fault, and not a grade.**\n");
    }
    return text.toString();
  }

  private static String table(Report report) {
    StringBuilder text = new StringBuilder("\n| exercise | | points | verdict |\n");
    text.append("|---|---|---:|---|\n");
    for (ExerciseReport exercise : report.exercises()) {
      text.append(
          "| %s | %s | %s of %s | %s |\n"
              .formatted(
                  MarkdownText.prose(exercise.exercise().id()),
                  MarkdownText.prose(exercise.exercise().title()),
                  exercise.counted(),
                  exercise.exercise().points(),
                  Words.of(exercise)));
    }
    return text.toString();
  }

  private static List<String> exercise(ExerciseReport exercise) {
    List<String> parts = new ArrayList<>();
    String heading =
        "\n## %s %s\n"
            .formatted(
                MarkdownText.prose(exercise.exercise().id()),
                MarkdownText.prose(exercise.exercise().title()));
    List<String> reasons = Reasons.of(exercise);
    if (!reasons.isEmpty()) {
      String word = Words.of(exercise.outcome());
      parts.add(heading + "\n**%s**\n\n".formatted(word) + MarkdownText.block(reasons));
    }
    if (exercise.outcome() instanceof Outcome.Ran
        || exercise.outcome() instanceof Outcome.Withheld) {
      exercise.tests().stream()
          .filter(run -> !run.verdict().isPassed())
          .forEach(run -> parts.add((parts.isEmpty() ? heading : "") + test(run)));
    }
    return parts;
  }

  private static String test(TestRun run) {
    List<String> lines = new ArrayList<>(Reasons.of(run));
    lines.addAll(Reasons.printed(run));
    String line =
        "\nStep %s: **%s** (%s, %s points %s)\n\n"
            .formatted(
                run.test().step(),
                MarkdownText.prose(run.test().sentence()),
                Words.of(run.verdict()),
                run.test().points(),
                run.verdict() instanceof Verdict.NotYourFault ? "not scored" : "lost");
    return line + MarkdownText.block(lines);
  }

  private static List<String> hidden(HiddenSection hidden) {
    List<String> parts = new ArrayList<>();
    for (HiddenSection.Entry entry : hidden.entries()) {
      String test =
          "\n**%s** (%s, %s)\n\n"
              .formatted(MarkdownText.prose(entry.name()), entry.graded().word(), entry.points());
      List<String> lines = entry.lines();
      parts.add(
          (parts.isEmpty() ? "\n## Hidden tests\n" : "")
              + test
              + (lines.isEmpty() ? "" : MarkdownText.block(lines)));
    }
    return parts;
  }

  private static String leftOut(Report report) {
    List<LeftOut> all = new ArrayList<>(report.leftOut());
    report.exercises().forEach(exercise -> all.addAll(exercise.sources().leftOut()));
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## Not taken from the submission\n\n");
    all.stream()
        .limit(MOST_LEFT_OUT)
        .forEach(
            it ->
                text.append(
                    "* file %s: %s\n"
                        .formatted(MarkdownText.code(it.path()), MarkdownText.prose(it.reason()))));
    Reasons.more(Math.max(0, all.size() - MOST_LEFT_OUT), "file", "")
        .ifPresent(more -> text.append("* ").append(more).append("\n"));
    return text.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
