package dbkata.sqlrule;

import java.util.Collection;
import java.util.List;

/**
 * Check class files for SQL that can change at run time, without ArchUnit.
 *
 * <p>{@link SqlConstantRule} holds a rule object for ArchUnit's users, so that touching it loads
 * ArchUnit; this class needs ASM alone.
 */
public final class SqlConstantCheck {
  /** The rule's id, the same in tests, reports and documentation. */
  public static final String ID = "sql-constant";

  private SqlConstantCheck() {}

  /**
   * Check the classes of one program.
   *
   * @param classFiles all classes of the program under check: helpers are judged by their callers
   * @return the findings, sorted; empty when every text is fixed
   */
  public static List<Finding> check(Collection<byte[]> classFiles) {
    return SqlAnalysis.findings(classFiles);
  }
}
