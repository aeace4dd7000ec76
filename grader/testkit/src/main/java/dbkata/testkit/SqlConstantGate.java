package dbkata.testkit;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import dbkata.sqlrule.SqlConstantRule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Check that no SQL text of the student's can change at run time.
 *
 * <p>An exercise extends it and names one class of the student's; all classes below that class's
 * package are checked, since a helper is judged by its callers.
 */
public abstract class SqlConstantGate {
  private final Class<?> studentsClass;

  /** Check the package of this class, and those below it, where the class was loaded from. */
  protected SqlConstantGate(Class<?> studentsClass) {
    this.studentsClass = studentsClass;
  }

  @Test
  @Gate(SqlConstantRule.ID)
  final void noSqlTextCanChangeAtRunTime() throws URISyntaxException {
    EvaluationResult result = SqlConstantRule.SQL_CONSTANT.evaluate(classes());
    if (result.hasViolation()) {
      throw new AssertionError(String.join("\n", result.getFailureReport().getDetails()));
    }
  }

  /**
   * By path and without looking beyond it: the rule reads the class files alone, 3 times quicker.
   */
  private JavaClasses classes() throws URISyntaxException {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    Path root = Path.of(studentsClass.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ClassFileImporter()
        .importPath(root.resolve(studentsClass.getPackageName().replace('.', '/')));
  }
}
