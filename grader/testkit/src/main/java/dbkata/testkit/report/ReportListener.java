package dbkata.testkit.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Print a report when the tests are done: the student's in an exercise, a plain one elsewhere.
 *
 * <p>Registered with JUnit as a service, so that it speaks wherever the test kit is on the class
 * path.
 */
public final class ReportListener implements TestExecutionListener {
  private final PrintStream out;
  private final Optional<ExerciseUnderTest> exercise;
  private final Marks marks;
  private Collector collector = new Collector();

  /** Print to standard output, as the service loader wants it. */
  public ReportListener() {
    this(
        System.out,
        ExerciseUnderTest.fromSystemProperties(),
        Marks.forEncoding(System.getProperty("native.encoding", "US-ASCII")));
  }

  ReportListener(PrintStream out, Optional<ExerciseUnderTest> exercise, Marks marks) {
    this.out = out;
    this.exercise = exercise;
    this.marks = marks;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    collector = new Collector();
    plan.accept(
        new TestPlan.Visitor() {
          @Override
          public void visit(TestIdentifier test) {
            collector.expect(test);
          }
        });
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    collector.skipped(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    collector.finished(test, result);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    List<String> lines =
        exercise
            .map(it -> ReportText.of(collector.exerciseResult(it), marks))
            .orElseGet(() -> PlainText.of(collector));
    lines.forEach(out::println);
    out.flush();
  }
}
