package dbkata.sqlrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/**
 * Forbid SQL, and scripts, of which the text can change at run time: the ArchUnit rule.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.example")
 * class ArchitectureTest {
 *   @ArchTest static final ArchRule sqlIsConstant = SqlConstantRule.SQL_CONSTANT;
 * }
 * }</pre>
 *
 * <p>{@link SqlConstantCheck} checks the same without ArchUnit.
 */
public final class SqlConstantRule {
  /** The rule's id, the same in tests, reports and documentation. */
  public static final String ID = SqlConstantCheck.ID;

  /** The rule: every text that runs as SQL, or as a Redis script, is fixed in the source. */
  public static final ArchRule SQL_CONSTANT =
      classes()
          .should(new SqlConstantCondition())
          .as(ID + ": no SQL text can change at run time")
          .because("a value that becomes part of the text can become part of the command")
          .allowEmptyShould(true);

  private SqlConstantRule() {}
}
