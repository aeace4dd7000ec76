package dbkata.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

class ReportListenerTest {
  /**
   * Student and tests live side by side here; a frame's file tells which root it is found under.
   */
  private static final ExerciseUnderTest EXERCISE =
      new ExerciseUnderTest(
          "ex1", "Tasks in SQLite", Path.of("src/test/java"), Path.of("src/test/java"));

  @Test
  void aRunReadsAsTheGoldenReportSays() throws IOException {
    String report =
        run(
            TasksTestCase.Step3TestCase.class,
            TasksTestCase.Step1TestCase.class,
            TasksTestCase.GateTestCase.class,
            TasksTestCase.Step2TestCase.class);

    assertThat(report).isEqualTo(golden("red.txt"));
  }

  @Test
  void aGreenRunIsShort() throws IOException {
    assertThat(run(TasksTestCase.Step1TestCase.class)).isEqualTo(golden("green.txt"));
  }

  @Test
  void aBrokenGateIsToldBeforeTheSteps() throws IOException {
    System.setProperty("kata.test.breaksGate", "true");
    try {
      assertThat(run(TasksTestCase.Step1TestCase.class, TasksTestCase.GateTestCase.class))
          .isEqualTo(golden("gate.txt"));
    } finally {
      System.clearProperty("kata.test.breaksGate");
    }
  }

  @Test
  void anEngineThatDoesNotStartIsToldOnceAndCountsAsAnError() throws IOException {
    assertThat(run(TasksTestCase.Step1TestCase.class, TasksTestCase.Step4TestCase.class))
        .isEqualTo(golden("broken.txt"));
  }

  @Test
  void outsideAnExerciseEachFailureComesWithItsTrace() {
    String report = report(Optional.empty(), TasksTestCase.Step2TestCase.class);

    assertThat(report)
        .contains("FAILED ")
        .contains("java.lang.IllegalStateException: could not add")
        .contains("java.sql.SQLException: near \"FORM\": syntax error")
        .contains("    at dbkata.testkit.report.StudentCode.fail(StudentCode.java:")
        .endsWith("Tests run: 11, Failures: 3, Errors: 5, Skipped: 0\n");
  }

  @Test
  void aTestFactoryThatFailsIsReportedThoughItMadeNoTest() {
    String report = report(Optional.empty(), TasksTestCase.FactoryTestCase.class);

    assertThat(report)
        .contains("java.lang.IllegalStateException: no tests could be made")
        .endsWith("Tests run: 1, Failures: 0, Errors: 1, Skipped: 0\n");
  }

  @Test
  void theMarksFitTheTerminalsEncoding() {
    assertThat(Marks.forEncoding("UTF-8")).isEqualTo(Marks.UNICODE);
    assertThat(Marks.forEncoding("ANSI_X3.4-1968")).isEqualTo(Marks.ASCII);
    assertThat(Marks.forEncoding("windows-1252")).isEqualTo(Marks.ASCII);
    assertThat(Marks.forEncoding("no-such-charset")).isEqualTo(Marks.ASCII);
  }

  private static String run(Class<?>... testClasses) {
    return report(Optional.of(EXERCISE), testClasses);
  }

  private static String report(Optional<ExerciseUnderTest> exercise, Class<?>... testClasses) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
    launcher.registerTestExecutionListeners(new ReportListener(out, exercise, Marks.UNICODE));
    launcher.execute(
        request()
            .selectors(Stream.of(testClasses).map(type -> selectClass(type)).toList())
            .build());
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String golden(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/reports").resolve(name));
  }
}
