package dbkata.testkit.report;

import dbkata.testkit.Gate;
import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Gather what JUnit reports into results by test method.
 *
 * <p>Every method starts as not run. Of a parameterized method's invocations the worst counts.
 */
final class Collector {
  private final Map<String, TestMethod> methods = new LinkedHashMap<>();
  private final Map<String, Outcome> leaves = new LinkedHashMap<>();
  private final List<Throwable> broken = new ArrayList<>();

  /** A test method of the plan and the worst outcome of its invocations so far. */
  private record TestMethod(MethodSource source, String sentence, Outcome outcome) {}

  private static final Outcome NOT_STARTED =
      new Outcome.NotRun("its test class did not get so far");

  void expect(TestIdentifier test) {
    methodOf(test)
        .ifPresent(
            source ->
                methods.putIfAbsent(
                    key(source), new TestMethod(source, test.getDisplayName(), NOT_STARTED)));
  }

  void skipped(TestIdentifier test, String reason) {
    record(test, new Outcome.NotRun(reason));
  }

  void finished(TestIdentifier test, TestExecutionResult result) {
    Optional<Throwable> error = result.getThrowable();
    if (result.getStatus() == Status.SUCCESSFUL) {
      record(test, new Outcome.Passed());
    } else if (result.getStatus() == Status.ABORTED) {
      record(test, new Outcome.NotRun(error.map(Throwable::getMessage).orElse("aborted")));
    } else {
      Throwable thrown = error.orElseGet(() -> new AssertionError("failed without a reason"));
      if (methodOf(test).isPresent()) {
        record(test, new Outcome.Failed(thrown));
      } else {
        broken.add(thrown);
      }
    }
  }

  /** Give the results by step and page order. */
  ExerciseResult exerciseResult(ExerciseUnderTest exercise) {
    List<TestResult> gates = new ArrayList<>();
    Map<Step, List<TestResult>> tests = new LinkedHashMap<>();
    for (TestMethod method : methods.values()) {
      TestResult result = testResult(method);
      Step step = method.source().getJavaClass().getAnnotation(Step.class);
      if (result.gate().isPresent() || step == null) {
        gates.add(result);
      } else {
        tests.computeIfAbsent(step, it -> new ArrayList<>()).add(result);
      }
    }
    List<StepResult> steps =
        tests.entrySet().stream()
            .map(it -> new StepResult(it.getKey().number(), it.getKey().title(), it.getValue()))
            .sorted(Comparator.comparingInt(StepResult::number))
            .toList();
    return new ExerciseResult(exercise, gates, steps, broken);
  }

  /** Give the outcome of each invocation by its unique id, in the order of their ending. */
  Map<String, Outcome> leaves() {
    return leaves;
  }

  /** List what kept whole test classes from running. */
  List<Throwable> broken() {
    return broken;
  }

  private void record(TestIdentifier test, Outcome outcome) {
    // A method that makes tests, such as a test factory, can fail before it has made one.
    if (test.isTest() || outcome instanceof Outcome.Failed) {
      leaves.put(test.getUniqueId(), outcome);
    }
    Optional<MethodSource> source = methodOf(test);
    if (source.isPresent()) {
      expect(test);
      methods.computeIfPresent(
          key(source.get()),
          (key, method) ->
              new TestMethod(method.source(), method.sentence(), worse(method.outcome(), outcome)));
    }
  }

  private static Outcome worse(Outcome sofar, Outcome next) {
    return sofar instanceof Outcome.Failed || (next.isGreen() && sofar != NOT_STARTED)
        ? sofar
        : next;
  }

  private static TestResult testResult(TestMethod method) {
    var java = method.source().getJavaMethod();
    return new TestResult(
        method.sentence(),
        AnnotationSupport.findAnnotation(java, Points.class).map(Points::value).orElse(0),
        AnnotationSupport.findAnnotation(java, Hint.class).map(Hint::value),
        AnnotationSupport.findAnnotation(java, Gate.class).map(Gate::value),
        method.outcome());
  }

  private static Optional<MethodSource> methodOf(TestIdentifier test) {
    return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
  }

  private static String key(MethodSource source) {
    return source.getClassName()
        + "#"
        + source.getMethodName()
        + "("
        + source.getMethodParameterTypes()
        + ")";
  }
}
