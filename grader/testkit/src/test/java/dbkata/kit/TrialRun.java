package dbkata.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import dbkata.testkit.Gate;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Run an exercise's tests, inside this JVM, against sources that the kit's authors wrote and trust.
 *
 * @param tests what became of each test method, by {@code Step2AddATaskTest.addKeepsQuotes}, in the
 *     order of the page
 * @param broken what kept a whole test class from running
 */
record TrialRun(Map<String, Trial> tests, List<Throwable> broken) {
  /**
   * One test method.
   *
   * @param gate whether it is a gate
   * @param failure what it threw; empty when it is green
   * @param took from the making of its instance to its end; of several invocations the longest
   */
  record Trial(boolean gate, Optional<Throwable> failure, Duration took) {
    Trial and(Trial next) {
      return new Trial(
          gate,
          failure.isPresent() ? failure : next.failure,
          took.compareTo(next.took) > 0 ? took : next.took);
    }
  }

  /** Run test classes with their loader as the context's, as they are under Maven. */
  static TrialRun of(List<Class<?>> classes, ClassLoader loader) {
    Map<String, Trial> tests = new LinkedHashMap<>();
    List<Throwable> broken = new ArrayList<>();
    var launcher =
        LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      launcher.execute(
          request().selectors(classes.stream().map(it -> selectClass(it)).toList()).build(),
          new Listener(tests, broken, new HashMap<>()));
    } finally {
      thread.setContextClassLoader(before);
    }
    return new TrialRun(tests, broken);
  }

  /** Name the tests that are red. */
  List<String> red() {
    return tests.entrySet().stream()
        .filter(it -> it.getValue().failure().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private record Listener(
      Map<String, Trial> tests, List<Throwable> broken, Map<String, Long> begins)
      implements TestExecutionListener {
    @Override
    public void executionStarted(TestIdentifier test) {
      begins.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      broken.add(new AssertionError(test.getDisplayName() + " was skipped: " + reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      Optional<Throwable> failure =
          result.getStatus() == TestExecutionResult.Status.SUCCESSFUL
              ? Optional.empty()
              : Optional.of(result.getThrowable().orElseGet(() -> new AssertionError("aborted")));
      if (test.getSource().orElse(null) instanceof MethodSource source) {
        Method method = source.getJavaMethod();
        String name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
        long took = System.nanoTime() - begins.getOrDefault(test.getUniqueId(), System.nanoTime());
        Trial trial =
            new Trial(method.isAnnotationPresent(Gate.class), failure, Duration.ofNanos(took));
        tests.merge(name, trial, Trial::and);
      } else {
        failure.ifPresent(broken::add);
      }
    }
  }
}
