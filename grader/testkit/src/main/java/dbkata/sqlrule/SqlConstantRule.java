package dbkata.sqlrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;

/**
 * Forbid SQL, and scripts, of which the text can change at run time.
 *
 * <p>As an ArchUnit rule:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.example")
 * class ArchitectureTest {
 *   @ArchTest static final ArchRule sqlIsConstant = SqlConstantRule.SQL_CONSTANT;
 * }
 * }</pre>
 */
public final class SqlConstantRule {
  /** The rule's id, the same in tests, reports and documentation. */
  public static final String ID = "sql-constant";

  /** The rule: every text that runs as SQL, or as a Redis script, is fixed in the source. */
  public static final ArchRule SQL_CONSTANT =
      classes()
          .should(new SqlConstantCondition())
          .as(ID + ": no SQL text can change at run time")
          .because("a value that becomes part of the text can become part of the command")
          .allowEmptyShould(true);

  private SqlConstantRule() {}

  /**
   * Check class files without ArchUnit.
   *
   * @param classFiles all classes of the program under check: helpers are judged by their callers
   * @return the findings, sorted; empty when every text is fixed
   */
  public static List<Finding> check(Collection<byte[]> classFiles) {
    return SqlAnalysis.findings(classFiles);
  }
}
