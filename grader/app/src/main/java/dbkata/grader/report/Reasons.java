package dbkata.grader.report;

import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Say in plain lines why points were lost: what the formats that show text have in common. */
final class Reasons {
  /** Hundreds of errors mostly follow from the first; the JSON report has them all. */
  private static final int MOST_LISTED = 20;

  /** A line is for people; the JSON report has the whole of it. In characters. */
  private static final int WIDEST = 500;

  private Reasons() {}

  /** Give what a verdict says for itself; nothing when it is green. */
  static Optional<Explanation> explanation(Verdict verdict) {
    if (verdict instanceof Verdict.Failed it) {
      return Optional.of(it.explanation());
    }
    if (verdict instanceof Verdict.TimedOut it) {
      return Optional.of(it.explanation());
    }
    if (verdict instanceof Verdict.OutOfMemory it) {
      return Optional.of(it.explanation());
    }
    if (verdict instanceof Verdict.Crashed it) {
      return Optional.of(it.explanation());
    }
    if (verdict instanceof Verdict.NotRun it) {
      return Optional.of(Explanation.of(it.reason()));
    }
    if (verdict instanceof Verdict.NotYourFault it) {
      return Optional.of(Explanation.of("The grader failed, not you: " + it.reason()));
    }
    return Optional.empty();
  }

  /** Tell what became of a test, where, and what to think of; nothing when it is green. */
  static List<String> of(TestRun run) {
    List<String> lines = new ArrayList<>();
    explanation(run.verdict())
        .ifPresent(
            explanation -> {
              explanation.lines().forEach(line -> lines.addAll(cut(line)));
              lines.addAll(comparison(explanation));
              explanation.place().ifPresent(place -> lines.add(at(place)));
              run.hint().ifPresent(hint -> lines.add("Think: " + line(hint)));
            });
    return lines;
  }

  /** Give what the student's code printed meanwhile, under a heading. */
  static List<String> printed(TestRun run) {
    List<String> lines = new ArrayList<>();
    if (!run.output().isEmpty()) {
      lines.add("Your code printed:");
      run.output().forEach(text -> cut(text).forEach(line -> lines.add("  " + line)));
    }
    return lines;
  }

  /** Tell why the tests of an exercise do not speak for it; nothing when they do. */
  static List<String> of(ExerciseReport exercise) {
    return of(exercise, MOST_LISTED);
  }

  /** Likewise, with so many of the compiler's errors at most. */
  static List<String> of(ExerciseReport exercise, int most) {
    Outcome outcome = exercise.outcome();
    List<String> lines = new ArrayList<>();
    if (outcome instanceof Outcome.DoesNotCompile it) {
      lines.add(line(it.reason()));
      it.errors().stream().limit(most).forEach(error -> lines.addAll(of(error)));
      int more = it.more() + Math.max(0, it.errors().size() - most);
      more(more, "error", ": most follow from the first").ifPresent(lines::add);
    } else if (outcome instanceof Outcome.Stopped it) {
      lines.add("Nothing ran. Mend this first:");
      lines.addAll(listed(it.findings()));
    } else if (outcome instanceof Outcome.Withheld it) {
      lines.add(
          "%s of %s points earned, 0 counted until this is mended:"
              .formatted(exercise.earned(), exercise.exercise().points()));
      lines.addAll(listed(it.findings()));
    } else if (outcome instanceof Outcome.NotYourFault it) {
      lines.add("The grader failed, not you: " + line(it.reason()));
      lines.add("This exercise has no score. Tell whoever runs the grader.");
    }
    return lines;
  }

  /** Tell what the compiler says of one place. */
  static List<String> of(Diagnostic error) {
    List<String> message = cut(error.message());
    List<String> lines = new ArrayList<>();
    lines.add(where(error.place()) + message.get(0));
    message.stream().skip(1).map(line -> "  " + line.strip()).forEach(lines::add);
    source(error.place()).ifPresent(lines::add);
    return lines;
  }

  /** Tell what breaks a rule, and on which page the rule stands. */
  static List<String> of(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(where(finding.place()) + line(finding.message()));
    source(finding.place()).ifPresent(lines::add);
    lines.add("  See docs/rules/" + line(finding.rule()) + ".md");
    return lines;
  }

  /** Count what is not listed; nothing when all is. */
  static Optional<String> more(int count, String what, String why) {
    return count == 0
        ? Optional.empty()
        : Optional.of("and " + count + " more " + what + (count == 1 ? "" : "s") + why);
  }

  private static List<String> listed(List<Finding> findings) {
    List<String> lines =
        findings.stream()
            .limit(MOST_LISTED)
            .flatMap(finding -> of(finding).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    more(Math.max(0, findings.size() - MOST_LISTED), "place", "").ifPresent(lines::add);
    return lines;
  }

  /** An assertion mostly names both in its message; then they need not be said again. */
  private static List<String> comparison(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    String told = bare(String.join("\n", explanation.lines()));
    explanation
        .expected()
        .filter(value -> !told.contains(bare(value)))
        .ifPresent(value -> lines.add("expected: " + line(value)));
    explanation
        .actual()
        .filter(value -> !told.contains(bare(value)))
        .ifPresent(value -> lines.add(" but was: " + line(value)));
    return lines;
  }

  /** The message of an assertion breaks a list into lines, and puts its texts into quotes. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\"]+", "");
  }

  private static String at(Place place) {
    String where = "at " + line(place.toString());
    return place.text().isBlank() ? where : where + ": " + line(place.text()).strip();
  }

  private static String where(Optional<Place> place) {
    return place.map(it -> line(it.toString()) + ": ").orElse("");
  }

  private static String line(String text) {
    return PlainText.line(text, WIDEST);
  }

  private static List<String> cut(String text) {
    return PlainText.lines(text).stream().map(line -> PlainText.cut(line, WIDEST)).toList();
  }

  private static Optional<String> source(Optional<Place> place) {
    return place
        .map(Place::text)
        .filter(text -> !text.isBlank())
        .map(text -> "  " + line(text).strip());
  }
}
