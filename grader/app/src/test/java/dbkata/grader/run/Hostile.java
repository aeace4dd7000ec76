package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import java.util.List;
import java.util.Map;

/** Make submissions to ex1 that are right but for what they do in the middle of one test. */
final class Hostile {
  /** The one test that calls what was put in. */
  static final String TEST = "Step4ChangeAndDeleteTest.renameStoresATitleThatLooksLikeSqlAsText";

  private static final String FILE = "dbkata/tasks/TaskRepository.java";
  private static final String RENAME =
      "public boolean rename(long id, String title) throws SQLException {";
  private static final String CLASS = "public class TaskRepository {";

  private Hostile() {}

  /** Do this in that test. */
  static Map<String, String> doing(String code) {
    return doing(code, "");
  }

  /** Do this in that test, with further members of the class. */
  static Map<String, String> doing(String code, String members) {
    String source = RunBench.solution("ex1").get(FILE);
    assertThat(source).contains(RENAME, CLASS);
    String call =
        """
            if (title != null && title.startsWith("x'")) {
              try {
                hook();
              } catch (RuntimeException e) {
                throw e;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }
        """;
    String hook = "private void hook() throws Exception { " + code + " }";
    return Map.of(
        FILE, source.replace(RENAME, RENAME + "\n" + call).replace(CLASS, CLASS + hook + members));
  }

  /** Check that no other test lost its points, and give what became of that one. */
  static TestRun theOneLost(List<TestRun> runs) {
    assertThat(runs).hasSameSizeAs(RunBench.exercise("ex1").exercise().tests());
    List<TestRun> lost = runs.stream().filter(run -> !run.verdict().isPassed()).toList();
    assertThat(lost).extracting(run -> run.test().id()).containsExactly(TEST);
    return lost.get(0);
  }
}
