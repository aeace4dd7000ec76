package dbkata.grader.report.html;

import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.Finding;
import java.util.Optional;

/**
 * What is wrong at one place: a compiler's error, or a rule that is broken.
 *
 * @param message what is wrong, possibly over several lines
 * @param page the rule's page in the kit
 * @param code the place
 */
record Complaint(String message, Optional<String> page, Optional<Code> code) {
  /** Name the style sheet's class: a rule speaks in sentences, the compiler in columns. */
  String style() {
    return page.isPresent() ? "words" : "said";
  }

  /** Repeat what the compiler says. */
  static Complaint of(Diagnostic error, Excerpts excerpts) {
    return new Complaint(error.message(), Optional.empty(), error.place().map(excerpts::at));
  }

  /** Say which rule is broken. */
  static Complaint of(Finding finding, Excerpts excerpts) {
    return new Complaint(
        finding.message(),
        Optional.of("docs/rules/" + finding.rule() + ".md"),
        finding.place().map(excerpts::at));
  }
}
