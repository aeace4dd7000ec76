package dbkata.grader.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dbkata.grader.domain.TestCase;
import dbkata.testkit.Gate;
import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * List the test cases and gates of compiled test classes, by JUnit's own discovery, so that order
 * and names are those of a student's run.
 *
 * @param tests the test cases, in page order
 * @param gates the ids of the rules that the gates stand for
 */
record TestDiscovery(List<TestCase> tests, List<String> gates) {
  static TestDiscovery in(List<Class<?>> classes) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    if (!classes.isEmpty()) {
      thread.setContextClassLoader(classes.get(0).getClassLoader());
    }
    try {
      TestPlan plan =
          LauncherFactory.create(
                  LauncherConfig.builder()
                      .enableTestExecutionListenerAutoRegistration(false)
                      .build())
              .discover(
                  LauncherDiscoveryRequestBuilder.request()
                      .selectors(classes.stream().map(it -> selectClass(it)).toList())
                      .build());
      return of(plan);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static TestDiscovery of(TestPlan plan) {
    List<TestCase> tests = new ArrayList<>();
    Set<String> gates = new LinkedHashSet<>();
    plan.accept(
        new TestPlan.Visitor() {
          @Override
          public void visit(TestIdentifier test) {
            if (test.getSource().orElse(null) instanceof MethodSource source) {
              Method method = source.getJavaMethod();
              Optional<Gate> gate = AnnotationSupport.findAnnotation(method, Gate.class);
              if (gate.isPresent()) {
                gates.add(gate.get().value());
              } else {
                tests.add(testCase(test, source, method));
              }
            }
          }
        });
    // The sort is stable: within a step the order of the page stays.
    tests.sort(Comparator.comparingInt(TestCase::step));
    return new TestDiscovery(tests, List.copyOf(gates));
  }

  private static TestCase testCase(TestIdentifier test, MethodSource source, Method method) {
    Step step = source.getJavaClass().getAnnotation(Step.class);
    return new TestCase(
        source.getClassName(),
        source.getMethodName() + "(" + source.getMethodParameterTypes() + ")",
        step == null ? 0 : step.number(),
        step == null ? "" : step.title(),
        test.getDisplayName(),
        AnnotationSupport.findAnnotation(method, Points.class).map(Points::value).orElse(0),
        AnnotationSupport.findAnnotation(method, Hint.class).map(Hint::value));
  }
}
