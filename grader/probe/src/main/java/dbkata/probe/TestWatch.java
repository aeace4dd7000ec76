package dbkata.probe;

import dbkata.probe.wire.Command.TestClass;
import dbkata.probe.wire.Failure;
import dbkata.probe.wire.Result.Ended;
import dbkata.probe.wire.Result.Ending;
import dbkata.probe.wire.Result.Started;
import dbkata.probe.wire.TestId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Report the test methods of one class as JUnit runs them.
 *
 * <p>A test's start is said before JUnit makes its instance: the student's constructors and static
 * initialisers run in that. Its end is said after its error has been read.
 */
final class TestWatch implements TestExecutionListener {
  /** Under this key the test kit publishes the statement that a database refused. */
  private static final String SQL = "kata.sql";

  private static final int LONGEST_SQL = 4_000;

  private final String testClass;
  private final Results results;
  private final PrintedOutput printed;
  private final Runnable beforeMethod;
  private final Runnable beforeEnd;

  /** Methods that have not ended. */
  private final Set<String> left;

  /** Methods to come, in the order of JUnit's plan. */
  private final Deque<String> upcoming = new ArrayDeque<>();

  private @Nullable Running running;

  /** A method under way and the worst of its invocations so far. */
  private static final class Running {
    final String method;
    boolean parameterized;
    int invocations;
    Ending worst = Ending.PASSED;
    @Nullable Failure failure;
    String reason = "";
    @Nullable String sql;

    Running(String method) {
      this.method = method;
    }

    void met(Ending ending, @Nullable Failure failure, String reason) {
      if (worst != Ending.FAILED && ending != Ending.PASSED) {
        this.worst = ending;
        this.failure = failure;
        this.reason = reason;
      }
    }
  }

  /**
   * Report these tests.
   *
   * @param beforeMethod puts back what an earlier test may have changed
   * @param beforeEnd looks at what a test leaves behind, while it still has to answer for it
   */
  TestWatch(
      TestClass tests,
      Results results,
      PrintedOutput printed,
      Runnable beforeMethod,
      Runnable beforeEnd) {
    this.testClass = tests.name();
    this.left = new LinkedHashSet<>(tests.methods());
    this.results = results;
    this.printed = printed;
    this.beforeMethod = beforeMethod;
    this.beforeEnd = beforeEnd;
  }

  /** List the methods that have not ended. */
  List<String> left() {
    return new ArrayList<>(left);
  }

  /** Take over the order of the plan, and say that its first test comes next. */
  void expect(TestPlan plan) {
    upcoming.clear();
    plan.accept(
        new TestPlan.Visitor() {
          @Override
          public void visit(TestIdentifier test) {
            methodOf(test).filter(left::contains).ifPresent(upcoming::add);
          }
        });
    startNext();
  }

  /** End the method under way, if there is one: this kept JUnit from ending it. */
  void endRunning(Throwable thrown) {
    if (running != null) {
      running.met(Ending.FAILED, ThrownReader.read(thrown), "");
      running.invocations++;
      end(running);
    }
  }

  /** End every method that has not ended: this kept it from running, or nobody knows what. */
  void endAllLeft(@Nullable Throwable thrown) {
    Failure failure = thrown == null ? null : ThrownReader.read(thrown);
    for (String method : left()) {
      begin(method);
      if (running != null) {
        running.met(
            failure == null ? Ending.SKIPPED : Ending.FAILED, failure, "JUnit did not run it");
        end(running);
      }
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    Optional<String> method = methodOf(test);
    for (String skipped : method.map(List::of).orElseGet(() -> left())) {
      begin(skipped);
      if (running != null) {
        running.met(Ending.SKIPPED, null, reason);
        endUnlessInvocation(test);
      }
    }
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    Optional<String> method = methodOf(test);
    if (method.isPresent()) {
      begin(method.get());
      if (running != null) {
        running.parameterized |= test.isContainer();
      }
      beforeMethod.run();
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    String sql = entry.getKeyValuePairs().get(SQL);
    if (running != null && running.sql == null && sql != null) {
      running.sql = sql.substring(0, Math.min(LONGEST_SQL, sql.length()));
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Failure failure = result.getThrowable().map(ThrownReader::read).orElse(null);
    if (methodOf(test).isEmpty()) {
      if (result.getStatus() != Status.SUCCESSFUL) {
        endAllLeft(failure, result.getStatus());
      }
      return;
    }
    Running current = running;
    if (current == null) {
      return;
    }
    if (test.isTest()) {
      current.invocations++;
    }
    if (result.getStatus() == Status.FAILED) {
      current.met(Ending.FAILED, failure, "");
    } else if (result.getStatus() == Status.ABORTED) {
      current.met(Ending.ABORTED, failure, failure == null ? "" : failure.message());
    }
    endUnlessInvocation(test);
  }

  /** What ends a class before its methods, such as a failed preparation, ends each of them. */
  private void endAllLeft(@Nullable Failure failure, Status status) {
    for (String method : left()) {
      begin(method);
      if (running != null) {
        running.met(
            status == Status.FAILED ? Ending.FAILED : Ending.ABORTED,
            failure,
            failure == null ? "" : failure.message());
        running.invocations++;
        end(running);
      }
    }
  }

  private void endUnlessInvocation(TestIdentifier test) {
    if (running != null && (test.isContainer() || !running.parameterized)) {
      end(running);
      startNext();
    }
  }

  private void begin(String method) {
    if ((running == null || !running.method.equals(method)) && left.contains(method)) {
      upcoming.remove(method);
      running = new Running(method);
      printed.restart();
      results.send(new Started(new TestId(testClass, method)));
    }
  }

  private void startNext() {
    String next = upcoming.peek();
    if (next != null) {
      begin(next);
    }
  }

  private void end(Running current) {
    beforeEnd.run();
    running = null;
    left.remove(current.method);
    boolean empty = current.invocations == 0 && current.worst == Ending.PASSED;
    results.send(
        new Ended(
            new TestId(testClass, current.method),
            empty ? Ending.EMPTY : current.worst,
            Optional.ofNullable(current.failure),
            current.reason,
            Optional.ofNullable(current.sql),
            printed.text(),
            printed.dropped()));
  }

  private static Optional<String> methodOf(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(it -> it.getMethodName() + "(" + parametersOf(it) + ")");
  }

  private static String parametersOf(MethodSource source) {
    return source.getMethodParameterTypes() == null ? "" : source.getMethodParameterTypes();
  }
}
