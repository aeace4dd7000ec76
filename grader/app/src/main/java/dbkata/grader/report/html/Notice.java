package dbkata.grader.report.html;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import java.util.List;
import java.util.Optional;

/**
 * What holds for an exercise as a whole, before its tests are spoken of.
 *
 * @param tone whose matter it is
 * @param heading what holds
 * @param lines what it means, a sentence each
 * @param complaints what is to be mended
 */
record Notice(Tone tone, String heading, List<String> lines, List<Complaint> complaints) {
  Notice {
    lines = List.copyOf(lines);
    complaints = List.copyOf(complaints);
  }

  /** Say why an exercise's tests did not run or do not count; empty when they ran and count. */
  static Optional<Notice> of(ExerciseReport report, Excerpts excerpts) {
    Outcome outcome = report.outcome();
    if (outcome instanceof Outcome.DoesNotCompile failed) {
      return Optional.of(doesNotCompile(failed, excerpts));
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return Optional.of(
          new Notice(
              Tone.BAD,
              "It uses what an exercise's code may not use, so no test ran",
              List.of("Its tests run again as soon as this is gone."),
              complaints(stopped.findings(), excerpts)));
    }
    if (outcome instanceof Outcome.Withheld withheld) {
      return Optional.of(withheld(report, withheld, excerpts));
    }
    if (outcome instanceof Outcome.NotYourFault fault) {
      return Optional.of(
          new Notice(
              Tone.FAULT,
              "The grader failed here; this is not your fault",
              List.of(
                  fault.reason(),
                  "Nothing of this exercise is scored and there is nothing for you to mend. Show"
                      + " this to whoever runs the grader, who should grade it again."),
              List.of()));
    }
    return Optional.empty();
  }

  private static Notice doesNotCompile(Outcome.DoesNotCompile failed, Excerpts excerpts) {
    List<String> lines =
        failed.more() == 0
            ? List.of(failed.reason())
            : List.of(
                failed.reason(),
                "There "
                    + (failed.more() == 1
                        ? "is 1 more error"
                        : "are " + failed.more() + " more errors")
                    + ", which may go away with the first.");
    return new Notice(
        Tone.BAD,
        "It does not compile",
        lines,
        failed.errors().stream().map(error -> Complaint.of(error, excerpts)).toList());
  }

  private static Notice withheld(
      ExerciseReport report, Outcome.Withheld withheld, Excerpts excerpts) {
    String where =
        withheld.findings().stream()
            .flatMap(finding -> finding.place().stream())
            .findFirst()
            .map(Place::toString)
            .orElse("the rule");
    String heading =
        report.earned()
            + " of "
            + report.exercise().points()
            + " earned, 0 counted until "
            + where
            + " is mended";
    return new Notice(Tone.BAD, heading, List.of(), complaints(withheld.findings(), excerpts));
  }

  private static List<Complaint> complaints(List<Finding> findings, Excerpts excerpts) {
    return findings.stream().map(finding -> Complaint.of(finding, excerpts)).toList();
  }
}
