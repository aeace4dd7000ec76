package dbkata.grader.score;

import dbkata.grader.domain.ApiDifference;
import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.HiddenResult;
import dbkata.grader.domain.HiddenRun;
import dbkata.grader.domain.HiddenTest;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turn what the stages found of one exercise into its report.
 *
 * <p>Every test case of the exercise is in it, in page order, whatever the stages say: what nobody
 * reported was not run, and gives nothing.
 */
public final class Scoring {
  private final Exercise exercise;
  private final CollectedSources sources;
  private final Duration took;

  /** Score one exercise of one submission. */
  public Scoring(Exercise exercise, CollectedSources sources, Duration took) {
    this.exercise = exercise;
    this.sources = sources;
    this.took = took;
  }

  /** Report sources of which no class files came. */
  public ExerciseReport notCompiled(Compilation compilation) {
    if (compilation instanceof Compilation.Failed failed) {
      return nothingRan(
          new Outcome.DoesNotCompile(
              failed.errors(), failed.more(), "Your sources do not compile, so no test ran."));
    }
    if (compilation instanceof Compilation.GivenUp givenUp) {
      return nothingRan(new Outcome.DoesNotCompile(List.of(), 0, givenUp.reason()));
    }
    if (compilation instanceof Compilation.NotYourFault fault) {
      return nothingRan(new Outcome.NotYourFault(fault.reason()));
    }
    throw new IllegalArgumentException("these sources compile: " + exercise.id());
  }

  /** Report class files that break the gate before which nothing runs. */
  public ExerciseReport stopped(Checked checked) {
    return nothingRan(new Outcome.Stopped(checked.stopping()));
  }

  /** Report a failure of the grader's own, with which the student has nothing to do. */
  public ExerciseReport notYourFault(String reason) {
    return nothingRan(new Outcome.NotYourFault(reason));
  }

  /** Report tests that ran. */
  public ExerciseReport ran(Checked checked, List<TestRun> runs) {
    Map<TestCase, TestRun> byTest = new HashMap<>();
    runs.forEach(run -> byTest.putIfAbsent(run.test(), run));
    List<TestRun> tests = new ArrayList<>();
    for (TestCase test : exercise.tests()) {
      TestRun run = byTest.getOrDefault(test, notRun(test, "Nobody said what became of it."));
      tests.add(withDifferences(run, checked.differences()));
    }
    Optional<String> fault = faultOfAll(tests);
    if (fault.isPresent()) {
      return notYourFault(fault.get());
    }
    Outcome outcome =
        checked.withholding().isEmpty()
            ? new Outcome.Ran()
            : new Outcome.Withheld(checked.withholding());
    return new ExerciseReport(exercise, sources, outcome, tests, took);
  }

  /**
   * Add what became of a teacher's own tests.
   *
   * @param tests all of them
   * @param runs those that ran; none when the exercise's own could not
   */
  public static ExerciseReport withHidden(
      ExerciseReport report, List<HiddenTest> tests, List<TestRun> runs) {
    Map<TestCase, TestRun> byTest = new HashMap<>();
    runs.forEach(run -> byTest.putIfAbsent(run.test(), run));
    return report.with(
        HiddenResult.of(
            tests.stream()
                .map(
                    it ->
                        new HiddenRun(
                            it,
                            byTest.getOrDefault(
                                it.test(), notRun(it.test(), "The exercise's tests did not run."))))
                .toList()));
  }

  /** Give the reason when the grader failed before any test, so that all have the same. */
  private static Optional<String> faultOfAll(List<TestRun> tests) {
    Set<Verdict> verdicts = tests.stream().map(TestRun::verdict).collect(Collectors.toSet());
    return verdicts.size() == 1 && verdicts.iterator().next() instanceof Verdict.NotYourFault fault
        ? Optional.of(fault.reason())
        : Optional.empty();
  }

  private ExerciseReport nothingRan(Outcome outcome) {
    String reason =
        outcome instanceof Outcome.DoesNotCompile
            ? "The exercise does not compile."
            : outcome instanceof Outcome.Stopped
                ? "Nothing runs until the rule is kept."
                : "The grader failed.";
    List<TestRun> tests = exercise.tests().stream().map(test -> notRun(test, reason)).toList();
    return new ExerciseReport(exercise, sources, outcome, tests, took);
  }

  private static TestRun notRun(TestCase test, String reason) {
    return new TestRun(test, new Verdict.NotRun(reason), List.of());
  }

  /**
   * Explain a failure by the member that is not as the page asks: the JVM only says that what a
   * test calls is not there.
   */
  private static TestRun withDifferences(TestRun run, List<ApiDifference> differences) {
    if (run.verdict() instanceof Verdict.Failed failed) {
      Optional<String> why =
          differences.stream()
              .filter(difference -> isNamedIn(failed.explanation(), difference))
              .map(ApiDifference::message)
              .findFirst();
      if (why.isPresent()) {
        Verdict verdict = new Verdict.Failed(Explanation.of(why.get()));
        return new TestRun(run.test(), verdict, run.output());
      }
    }
    return run;
  }

  /** The JVM's sentence names class and member: "Your TaskRepository has no ... add(String)". */
  private static boolean isNamedIn(Explanation explanation, ApiDifference difference) {
    String member = difference.member();
    int dot = member.indexOf('.');
    String type = member.substring(member.lastIndexOf('/', dot < 0 ? member.length() : dot) + 1);
    String typeName = dot < 0 ? type : type.substring(0, type.indexOf('.'));
    String first = explanation.lines().isEmpty() ? "" : explanation.lines().get(0);
    if (!first.startsWith("Your " + typeName + " has no public ")) {
      return false;
    }
    String name = dot < 0 ? "" : member.substring(dot + 1).replaceFirst("[(:].*", "");
    String wanted = name.equals("<init>") ? typeName : name;
    return first.contains(" " + wanted + "(") || first.contains(" " + wanted + " ");
  }
}
