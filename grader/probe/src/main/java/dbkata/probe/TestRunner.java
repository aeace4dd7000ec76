package dbkata.probe;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import dbkata.probe.wire.Command.Prepare;
import dbkata.probe.wire.Command.Run;
import dbkata.probe.wire.Command.TestClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Run test classes through JUnit, one request for each: a request whose discovery fails takes all
 * its classes with it.
 *
 * <p>Nothing is registered by itself or read from files or system properties: what JUnit is told,
 * it is told here.
 */
final class TestRunner implements AutoCloseable {
  private final LauncherSession session;
  private final Map<String, String> parameters;
  private final Results results;
  private final PrintedOutput printed;
  private final ThreadWatch threads;
  private final Surroundings surroundings = Surroundings.now();

  private TestRunner(
      LauncherSession session,
      Map<String, String> parameters,
      Results results,
      PrintedOutput printed,
      ThreadWatch threads) {
    this.session = session;
    this.parameters = parameters;
    this.results = results;
    this.printed = printed;
    this.threads = threads;
  }

  /** Open a session for the life of this process, and let JUnit look for tests where none are. */
  static TestRunner with(
      Prepare prepare, Results results, PrintedOutput printed, ThreadWatch threads) {
    LauncherConfig config =
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(engine(prepare.engine()))
            .build();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new WithoutFlightRecorder(before));
    try {
      LauncherSession session = LauncherFactory.openSession(config);
      TestRunner runner = new TestRunner(session, prepare.junit(), results, printed, threads);
      session.getLauncher().discover(runner.requestFor(List.of()));
      return runner;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Run what is asked for and report each test; the student's code comes to life in here. */
  void run(Run run, Loaders loaders) {
    for (TestClass tests : run.testClasses()) {
      surroundings.restore(loaders.tests());
      run.properties().forEach(System::setProperty);
      TestWatch watch =
          new TestWatch(tests, results, printed, () -> beforeMethod(run, loaders), threads::look);
      while (runOnce(tests, watch, loaders)) {
        // Something ended JUnit in the middle of the class: the tests after it get their turn.
        continue;
      }
    }
    beforeMethod(run, loaders);
  }

  /** What the tests' preparation read is gone when the student's code is called. */
  private void beforeMethod(Run run, Loaders loaders) {
    surroundings.restore(loaders.tests());
    run.properties().keySet().forEach(System::clearProperty);
  }

  /** Run what is left of a class; tell whether it makes sense to go on with what is left then. */
  private boolean runOnce(TestClass tests, TestWatch watch, Loaders loaders) {
    int before = watch.left().size();
    try {
      Class<?> type = Class.forName(tests.name(), false, loaders.tests());
      List<DiscoverySelector> selectors = new ArrayList<>();
      for (String method : watch.left()) {
        int bracket = method.indexOf('(');
        selectors.add(
            selectMethod(
                type,
                method.substring(0, bracket),
                method.substring(bracket + 1, method.length() - 1)));
      }
      TestPlan plan = session.getLauncher().discover(requestFor(selectors));
      watch.expect(plan);
      session.getLauncher().execute(plan, watch);
      watch.endAllLeft(null);
    } catch (Throwable e) {
      watch.endRunning(e);
      if (watch.left().size() == before) {
        watch.endAllLeft(e);
      }
    }
    return !watch.left().isEmpty();
  }

  private LauncherDiscoveryRequest requestFor(List<DiscoverySelector> selectors) {
    return request()
        .enableImplicitConfigurationParameters(false)
        .configurationParameters(parameters)
        .selectors(selectors)
        .build();
  }

  private static TestEngine engine(String name) {
    try {
      return (TestEngine) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("There is no test engine " + name, e);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
