package dbkata.grader.domain;

import java.util.List;
import java.util.Map;

/** What became of the sources of one exercise. */
public sealed interface Compilation {
  /**
   * They compile.
   *
   * @param classes class files by binary name, as in {@code dbkata.tasks.TaskRepository}
   */
  record Compiled(Map<String, byte[]> classes) implements Compilation {
    public Compiled {
      classes = Map.copyOf(classes);
    }
  }

  /**
   * They do not compile.
   *
   * @param errors at least one, in the order of the sources
   * @param more how many further errors there are that are not listed
   */
  record Failed(List<Diagnostic> errors, int more) implements Compilation {
    public Failed {
      errors = List.copyOf(errors);
    }
  }

  /**
   * The compiler was stopped, or did not survive them.
   *
   * @param reason what happened, as a sentence for the student
   */
  record GivenUp(String reason) implements Compilation {}

  /**
   * The grader could not compile, through no fault of the student's.
   *
   * @param reason what happened
   */
  record NotYourFault(String reason) implements Compilation {}
}
