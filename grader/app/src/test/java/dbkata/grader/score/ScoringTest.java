package dbkata.grader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.grader.domain.ApiDifference;
import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final TestCase ADD = test("Step1AddTest", "adds()", 60);
  private static final TestCase FIND = test("Step2FindTest", "finds()", 40);
  private static final Exercise EXERCISE =
      new Exercise(
          "toy",
          "A toy",
          "toy",
          Engine.SQLITE,
          List.of(),
          new TreeSet<>(),
          List.of("sql-constant"),
          List.of(ADD, FIND));
  private static final Finding FINDING =
      new Finding("sql-constant", Optional.empty(), "the SQL text changes");
  private static final Checked CLEAN = new Checked(List.of(), List.of(), List.of());

  private final Scoring scoring =
      new Scoring(
          EXERCISE,
          new CollectedSources("toy", new TreeMap<>(), new TreeSet<>(), List.of()),
          Duration.ZERO);

  @Test
  void countsAllPointsOfATestOrNone() {
    ExerciseReport report = scoring.ran(CLEAN, List.of(passed(ADD), failed(FIND, "no")));

    assertThat(report.outcome()).isEqualTo(new Outcome.Ran());
    assertThat(report.earned()).isEqualTo(60);
    assertThat(report.counted()).isEqualTo(60);
  }

  @Test
  void givesNothingForATestThatNobodyReports() {
    ExerciseReport report = scoring.ran(CLEAN, List.of(passed(FIND)));

    assertThat(report.tests()).extracting(TestRun::test).containsExactly(ADD, FIND);
    assertThat(report.tests().get(0).verdict()).isInstanceOf(Verdict.NotRun.class);
    assertThat(report.counted()).isEqualTo(40);
  }

  @Test
  void givesNothingForATestThatTheExerciseDoesNotHave() {
    ExerciseReport report =
        scoring.ran(CLEAN, List.of(passed(test("Step9ForgedTest", "forged()", 1000))));

    assertThat(report.counted()).isZero();
  }

  @Test
  void takesTheFirstOfTwoReportsOnOneTest() {
    ExerciseReport report =
        scoring.ran(CLEAN, List.of(failed(ADD, "no"), passed(ADD), passed(FIND)));

    assertThat(report.counted()).isEqualTo(40);
  }

  @Test
  void withholdsWhatWasEarnedWhileAGateIsBroken() {
    Checked broken = new Checked(List.of(), List.of(FINDING), List.of());
    ExerciseReport report = scoring.ran(broken, List.of(passed(ADD), passed(FIND)));

    assertThat(report.outcome()).isEqualTo(new Outcome.Withheld(List.of(FINDING)));
    assertThat(report.earned()).isEqualTo(100);
    assertThat(report.counted()).isZero();
  }

  @Test
  void runsNothingOfWhatBreaksTheSandbox() {
    ExerciseReport report = scoring.stopped(new Checked(List.of(FINDING), List.of(), List.of()));

    assertThat(report.outcome()).isEqualTo(new Outcome.Stopped(List.of(FINDING)));
    assertThat(report.tests()).allMatch(run -> run.verdict() instanceof Verdict.NotRun);
    assertThat(report.counted()).isZero();
  }

  @Test
  void tellsACompilersErrorsFromACompilerThatWasStoppedAndFromTheGradersFailure() {
    Diagnostic error = new Diagnostic(Optional.empty(), "';' expected");

    assertThat(scoring.notCompiled(new Compilation.Failed(List.of(error), 3)).outcome())
        .isEqualTo(
            new Outcome.DoesNotCompile(
                List.of(error), 3, "Your sources do not compile, so no test ran."));
    assertThat(scoring.notCompiled(new Compilation.GivenUp("too slow")).outcome())
        .isEqualTo(new Outcome.DoesNotCompile(List.of(), 0, "too slow"));
    ExerciseReport fault = scoring.notCompiled(new Compilation.NotYourFault("disk full"));
    assertThat(fault.outcome()).isEqualTo(new Outcome.NotYourFault("disk full"));
    assertThat(fault.isNotYourFault()).isTrue();
    assertThatThrownBy(() -> scoring.notCompiled(new Compilation.Compiled(Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysOnceThatTheGraderFailedBeforeAnyTest() {
    Verdict fault = new Verdict.NotYourFault("PostgreSQL did not start.");
    ExerciseReport before =
        scoring.ran(
            CLEAN,
            List.of(new TestRun(ADD, fault, List.of()), new TestRun(FIND, fault, List.of())));
    ExerciseReport between =
        scoring.ran(CLEAN, List.of(passed(ADD), new TestRun(FIND, fault, List.of())));

    assertThat(before.outcome()).isEqualTo(new Outcome.NotYourFault("PostgreSQL did not start."));
    assertThat(between.outcome()).isEqualTo(new Outcome.Ran());
    assertThat(between.isNotYourFault()).isTrue();
  }

  @Test
  void explainsAMissingMemberByWhatStandsInItsPlace() {
    ApiDifference find = difference("find(J)Ljava/util/Optional;", "Your find is private.");
    ApiDifference add = difference("add(Ljava/lang/String;)J", "Your add returns int.");
    Checked checked = new Checked(List.of(), List.of(), List.of(find, add));
    ExerciseReport report =
        scoring.ran(
            checked,
            List.of(
                failed(ADD, "Your Toy has no public method long add(String) as the page asks."),
                failed(FIND, "expected: 1")));

    assertThat(lines(report.tests().get(0))).containsExactly("Your add returns int.");
    assertThat(lines(report.tests().get(1))).containsExactly("expected: 1");
  }

  private static ApiDifference difference(String member, String message) {
    return new ApiDifference("toy/Toy." + member, message);
  }

  private static List<String> lines(TestRun run) {
    return ((Verdict.Failed) run.verdict()).explanation().lines();
  }

  private static TestCase test(String type, String method, int points) {
    return new TestCase("toy." + type, method, 1, "Play", "plays", points, Optional.empty());
  }

  private static TestRun passed(TestCase test) {
    return new TestRun(test, new Verdict.Passed(), List.of());
  }

  private static TestRun failed(TestCase test, String line) {
    return new TestRun(test, new Verdict.Failed(Explanation.of(line)), List.of());
  }
}
