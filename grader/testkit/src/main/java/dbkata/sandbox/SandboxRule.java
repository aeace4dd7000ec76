package dbkata.sandbox;

import dbkata.sandbox.lists.Grants;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Forbid everything that an exercise's allow-lists do not name, by reading class files.
 *
 * <p>No class is loaded, so no code of the classes under check runs.
 */
public final class SandboxRule {
  /** The rule's id, the same in tests, reports and documentation. */
  public static final String ID = "sandbox";

  private SandboxRule() {}

  /**
   * Check the classes of one exercise.
   *
   * @param classFiles all classes of the student's
   * @param packageName the package that they must lie in, or below
   * @param grants the names of the allow-lists that hold besides {@code java}, such as {@code jdbc}
   * @return the findings in the order of files and lines, none twice; empty when all is open
   * @throws IllegalArgumentException when there is no list of such a name
   */
  public static List<SandboxFinding> check(
      Collection<byte[]> classFiles, String packageName, Set<String> grants) {
    return new Judge(Grants.of(grants), packageName.replace('.', '/') + "/").judge(classFiles);
  }

  /** Name the grants that there are. */
  public static Set<String> grants() {
    return Grants.names();
  }
}
