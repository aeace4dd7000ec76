package dbkata.testkit;

import static java.util.stream.Collectors.joining;

import dbkata.sandbox.SandboxFinding;
import dbkata.sandbox.SandboxRule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Check that the student's classes use only what is open to the exercise.
 *
 * <p>An exercise extends it, names one class of the student's, and tells the grants of its
 * manifest.
 */
public abstract class SandboxGate {
  private final Class<?> studentsClass;
  private final Set<String> grants;

  /** Check all classes beside this one, against these grants. */
  protected SandboxGate(Class<?> studentsClass, String... grants) {
    this.studentsClass = studentsClass;
    this.grants = Set.of(grants);
  }

  @Test
  @Gate(SandboxRule.ID)
  final void onlyWhatIsOpenToTheExerciseIsUsed() throws IOException {
    List<SandboxFinding> findings =
        SandboxRule.check(ClassFiles.beside(studentsClass), studentsClass.getPackageName(), grants);
    if (!findings.isEmpty()) {
      throw new AssertionError(
          findings.stream().map(SandboxFinding::toString).collect(joining("\n")));
    }
  }
}
