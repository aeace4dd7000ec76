package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one test changes for the whole JVM, or leaves undone, is not the next one's trouble. */
class SharedStateTest extends HostileTest {
  @Test
  void isPutBackBeforeTheNextTest() {
    Trial trial =
        Trial.of(
            "java.util.Locale.setDefault(java.util.Locale.forLanguageTag(\"tr-TR\"));",
            "if (!\"TITLE\".toLowerCase().equals(\"title\")) throw new Error();",
            "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Kolkata\"));",
            "if (java.util.TimeZone.getDefault().getID().contains(\"Kolkata\")) throw new Error();",
            "System.setProperties(new java.util.Properties());",
            "if (System.getProperty(\"java.io.tmpdir\") == null) throw new Error();",
            "Thread.currentThread().setContextClassLoader(null);",
            "if (Thread.currentThread().getContextClassLoader() == null) throw new Error();",
            "Thread.currentThread().interrupt();",
            "if (Thread.currentThread().isInterrupted()) throw new Error();",
            "Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.exit(1));",
            "Thread t = new Thread(() -> { throw new Error(); }); t.start(); t.join();",
            "System.setProperty(\"junit.jupiter.conditions.deactivate\", \"*\");");

    assertPassed(trial.run(bench()));
  }

  @Test
  void aMissingMethodCostsTheTestsThatCallIt() {
    String file = "dbkata/tasks/TaskRepository.java";
    String renamed =
        RunBench.solution("ex1").get(file).replace("List<Task> search(", "List<Task> seek(");

    List<TestRun> runs = bench().run("ex1", Map.of(file, renamed));

    for (TestRun run : runs) {
      boolean calls = run.test().testClass().endsWith("Step6SearchTest");
      assertThat(run.verdict())
          .as(run.test().id())
          .isInstanceOf(calls ? Verdict.Failed.class : Verdict.Passed.class);
    }
    assertThat(explanation(runs.get(runs.size() - 1).verdict()).lines().get(0)).contains("search");
  }
}
