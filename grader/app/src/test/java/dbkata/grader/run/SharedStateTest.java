package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one test changes for the whole JVM is put back before the next. */
class SharedStateTest extends HostileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.Locale.setDefault(java.util.Locale.forLanguageTag(\"tr-TR\"));",
        "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Kolkata\"));",
        "System.setProperties(new java.util.Properties());",
        "System.clearProperty(\"java.io.tmpdir\");",
        "Thread.currentThread().setContextClassLoader(null);",
        "Thread.currentThread().interrupt();",
        "Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.exit(1));",
        "System.setProperty(\"junit.jupiter.conditions.deactivate\", \"*\");",
      })
  void isPutBack(String code) {
    assertThat(RunBench.in(work).run("ex1", Hostile.doing(code)))
        .allSatisfy(run -> assertThat(run.verdict()).isEqualTo(new Verdict.Passed()));
  }

  @Test
  void whatATestPrintsIsItsOwn() {
    for (TestRun run :
        RunBench.in(work).run("ex1", Hostile.doing("System.out.println(\"hello\");"))) {
      assertThat(run.output())
          .isEqualTo(
              run.test().id().equals(Hostile.TEST)
                  ? java.util.List.of("hello")
                  : java.util.List.of());
    }
  }

  @Test
  void aMissingMethodCostsTheTestsThatCallIt() {
    String source = RunBench.solution("ex1").get("dbkata/tasks/TaskRepository.java");
    var runs =
        RunBench.in(work)
            .run(
                "ex1",
                java.util.Map.of(
                    "dbkata/tasks/TaskRepository.java",
                    source.replace("public List<Task> search(", "public List<Task> seek(")));

    assertThat(runs)
        .allSatisfy(
            run ->
                assertThat(run.verdict().isPassed())
                    .as(run.test().id())
                    .isEqualTo(!run.test().testClass().endsWith("Step6SearchTest")));
    assertThat(runs)
        .filteredOn(run -> run.test().testClass().endsWith("Step6SearchTest"))
        .allSatisfy(run -> assertThat(run.verdict()).isInstanceOf(Verdict.Failed.class));
  }
}
