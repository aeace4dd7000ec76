package dbkata.grader.domain;

import java.util.List;

/** How far an exercise got. */
public sealed interface Outcome {
  /** Its tests ran; each says for itself what became of it. */
  record Ran() implements Outcome {}

  /**
   * It does not compile: nothing ran.
   *
   * @param errors what the compiler says; empty when it was stopped
   * @param more how many further errors there are
   * @param reason one sentence
   */
  record DoesNotCompile(List<Diagnostic> errors, int more, String reason) implements Outcome {
    public DoesNotCompile {
      errors = List.copyOf(errors);
    }
  }

  /**
   * It breaks a gate that stops the run: nothing ran.
   *
   * @param findings at least one
   */
  record Stopped(List<Finding> findings) implements Outcome {
    public Stopped {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Its tests ran, but it breaks a gate: what it earned does not count.
   *
   * @param findings at least one
   */
  record Withheld(List<Finding> findings) implements Outcome {
    public Withheld {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The grader failed: this exercise has no score.
   *
   * @param reason what happened, for whoever runs the grader
   */
  record NotYourFault(String reason) implements Outcome {}
}
