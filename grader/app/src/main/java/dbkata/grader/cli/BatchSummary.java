package dbkata.grader.cli;

import dbkata.grader.batch.BatchResult;
import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.Standing;
import dbkata.grader.report.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Say how a class stands, and name everyone who has no score. */
record BatchSummary(Terminal terminal) {
  /** Print it and give the exit code. */
  int print(BatchResult result) {
    for (Attempt attempt : result.without()) {
      terminal
          .err()
          .println(
              "grade: %s: %s: %s"
                  .formatted(
                      PlainText.line(attempt.student()),
                      attempt.standing().word(),
                      PlainText.line(attempt.reason())));
    }
    List<String> counts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      long count = result.count(standing);
      if (count > 0 || standing == Standing.GRADED) {
        counts.add(count + " " + standing.word());
      }
    }
    terminal
        .out()
        .println(
            "%d %s: %s. %s"
                .formatted(
                    result.students(),
                    result.students() == 1 ? "student" : "students",
                    String.join(", ", counts),
                    result.index()));
    terminal.out().flush();
    if (result.count(Standing.NOT_YOUR_FAULT) > 0) {
      return ExitCode.FAULT;
    }
    return result.count(Standing.NOT_GRADED) > 0 ? ExitCode.BELOW : ExitCode.REACHED;
  }
}
