package dbkata.grader.run;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import dbkata.grader.run.child.Child;
import dbkata.grader.run.engines.EngineLoans;
import dbkata.grader.run.engines.Loan;
import dbkata.grader.run.settings.RunSettings;
import dbkata.probe.wire.Command;
import dbkata.probe.wire.Result;
import dbkata.probe.wire.TestId;
import dbkata.services.ServicesException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Run the tests of one exercise, with as many children as it takes and is given.
 *
 * <p>Every test starts as not run, without points. Only a record of its own end changes that, or
 * the end of the child in the middle of it.
 */
final class ExerciseRun {
  private static final String NOT_REACHED = "It was not reached.";

  /** A child that fails before a test began is the machine's fault, and may be a chance. */
  private static final int MOST_FALSE_STARTS = 2;

  private final RunSettings settings;
  private final Children children;
  private final EngineLoans engines;
  private final GiveUp giveUp;
  private final PreparedExercise exercise;
  private final Map<String, byte[]> classes;
  private final Map<String, byte[]> tests;
  private final Verdicts verdicts;
  private final LossText lossText;
  private final Map<TestId, TestCase> cases = new LinkedHashMap<>();
  private final Map<TestId, TestRun> runs = new LinkedHashMap<>();
  private final List<TestId> left = new ArrayList<>();
  private final long ends;
  private int lost;
  private int falseStarts;

  /** Whether the engine has served a test of the attempt under way. */
  private boolean engineHasServed;

  ExerciseRun(
      RunSettings settings,
      Children children,
      EngineLoans engines,
      GiveUp giveUp,
      PreparedExercise exercise,
      Map<String, byte[]> classes,
      CollectedSources sources) {
    this.settings = settings;
    this.children = children;
    this.engines = engines;
    this.giveUp = giveUp;
    this.exercise = exercise;
    this.classes = classes;
    this.tests = JarFiles.read(exercise.tests());
    this.lossText = new LossText(settings.limits());
    this.verdicts = new Verdicts(exercise, sources, lossText);
    this.ends = System.nanoTime() + settings.limits().perExercise().toNanos();
    for (TestCase test : exercise.exercise().tests()) {
      TestId id = new TestId(test.testClass(), test.method());
      cases.put(id, test);
      runs.put(id, new TestRun(test, new Verdict.NotRun(NOT_REACHED), List.of()));
      left.add(id);
    }
  }

  /** Run them; every test case is in the answer, in page order. */
  List<TestRun> run() {
    boolean goOn = true;
    while (goOn && !left.isEmpty() && !giveUp.isGivenUp()) {
      goOn = runOnce();
    }
    return List.copyOf(runs.values());
  }

  /** Run what is left in one child; tell whether another one goes on with what is left then. */
  private boolean runOnce() {
    Children.Borrowed child = children.borrow();
    Attempt.Outcome outcome;
    try (Loan loan = engines.lend(exercise.exercise().engine(), exercise.exercise().id())) {
      giveUp.begins(child.child());
      outcome = attempt(child.child(), loan);
    } catch (ServicesException e) {
      children.giveBack(child);
      giveUp(new Verdict.NotYourFault(String.valueOf(e.getMessage())));
      return false;
    }
    giveUp.ends();
    if (outcome.reusable() && !giveUp.isGivenUp()) {
      children.giveBack(child);
    } else {
      child.child().close();
    }
    Loss loss = outcome.loss();
    if (loss == null) {
      return false;
    }
    if (child.used() && !(loss instanceof Loss.ExerciseTime)) {
      // What an earlier exercise left behind may have done it: a child of its own decides.
      return true;
    }
    // Time that children before it have used up is no fault of the one that was starting.
    boolean late = lost > 0 && loss instanceof Loss.ExerciseTime;
    return outcome.anyStarted() || late ? goesOnAfter(loss, outcome) : startsAgainAfter(loss);
  }

  private boolean goesOnAfter(Loss loss, Attempt.Outcome outcome) {
    TestId running = outcome.running();
    if (running != null) {
      List<String> output = outcome.seen().map(verdicts::output).orElse(List.of());
      settle(running, verdicts.of(loss, outcome.seen()), output);
    }
    lost++;
    if (lost == settings.limits().children() || loss instanceof Loss.ExerciseTime) {
      giveUp(new Verdict.NotRun(lossText.afterwards(loss)));
      return false;
    }
    return true;
  }

  private boolean startsAgainAfter(Loss loss) {
    falseStarts++;
    if (falseStarts == MOST_FALSE_STARTS) {
      giveUp(LossText.beforeTheFirst(loss));
      return false;
    }
    return true;
  }

  private Attempt.Outcome attempt(Child child, Loan loan) {
    engineHasServed = false;
    child.send(
        new Command.Run(
            tests, classes, exercise.visiblePackages(), loan.properties(), testClasses()));
    return new Attempt(child, settings, ends, this::ended).listen();
  }

  /**
   * Take a test that is through; tell whether the engine is still of use. One that fails after a
   * student's code has had it in its hands may have been broken by that: a new one decides.
   */
  private boolean ended(Result.Ended ended) {
    if (!left.contains(ended.test())) {
      return true;
    }
    Verdict verdict = verdicts.of(ended);
    boolean served = !(verdict instanceof Verdict.NotYourFault);
    if (!served && engineHasServed) {
      return false;
    }
    engineHasServed |= served;
    settle(ended.test(), verdict, verdicts.output(ended));
    return true;
  }

  private void settle(TestId id, Verdict verdict, List<String> output) {
    TestCase test = cases.get(id);
    if (test != null && left.remove(id)) {
      runs.put(id, new TestRun(test, verdict, output));
    }
  }

  private void giveUp(Verdict verdict) {
    for (TestId id : List.copyOf(left)) {
      settle(id, verdict, List.of());
    }
  }

  private List<Command.TestClass> testClasses() {
    Map<String, List<String>> methods = new LinkedHashMap<>();
    for (TestId id : left) {
      methods.computeIfAbsent(id.testClass(), it -> new ArrayList<>()).add(id.method());
    }
    List<Command.TestClass> testClasses = new ArrayList<>();
    methods.forEach((name, of) -> testClasses.add(new Command.TestClass(name, of)));
    return testClasses;
  }
}
