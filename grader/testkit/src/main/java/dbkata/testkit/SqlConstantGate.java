package dbkata.testkit;

import static java.util.stream.Collectors.joining;

import dbkata.sqlrule.Finding;
import dbkata.sqlrule.SqlConstantCheck;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Check that no SQL text of the student's can change at run time.
 *
 * <p>An exercise extends it and names one class of the student's; all classes beside it are
 * checked, since a helper is judged by its callers.
 */
public abstract class SqlConstantGate {
  private final Class<?> studentsClass;

  /** Check all classes that come from where this class comes from. */
  protected SqlConstantGate(Class<?> studentsClass) {
    this.studentsClass = studentsClass;
  }

  @Test
  @Gate(SqlConstantCheck.ID)
  final void noSqlTextCanChangeAtRunTime() throws IOException {
    List<Finding> findings = SqlConstantCheck.check(ClassFiles.beside(studentsClass));
    if (!findings.isEmpty()) {
      throw new AssertionError(findings.stream().map(Finding::toString).collect(joining("\n")));
    }
  }
}
