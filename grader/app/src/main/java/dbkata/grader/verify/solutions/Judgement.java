package dbkata.grader.verify.solutions;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import dbkata.grader.report.FirstLoss;
import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hold what came of one solution against what must come of it. */
final class Judgement {
  private final Room room;
  private final Solution solution;
  private final ExerciseReport report;
  private final List<Problem> problems = new ArrayList<>();

  private Judgement(Room room, Solution solution, ExerciseReport report) {
    this.room = room;
    this.solution = solution;
    this.report = report;
  }

  static List<Problem> of(Room room, Solution solution, ExerciseReport report) {
    Judgement judgement = new Judgement(room, solution, report);
    switch (solution.kind()) {
      case STUB -> judgement.stub();
      case REFERENCE, RIGHT -> judgement.fullMarks();
      case WRONG -> judgement.loss();
    }
    return judgement.problems;
  }

  /** A gate that is broken shows in the outcome; the stub's gates must be kept as well. */
  private void stub() {
    if (!(report.outcome() instanceof Outcome.Ran)) {
      problem("the stub does not get as far as its tests", "mend it: " + told());
      return;
    }
    for (TestRun run : report.tests()) {
      String id = run.test().id();
      if (run.verdict().isPassed()) {
        problem(
            id + " is green on the untouched stub",
            "begin the test with a call that works, so that only an answer passes it");
      } else if (!saysWhatToWrite(run)) {
        problem(
            id + " meets a stub that does not say what to write",
            "let it throw UnsupportedOperationException(\"Step N: what to write.\")");
      }
    }
  }

  private static boolean saysWhatToWrite(TestRun run) {
    return run.verdict() instanceof Verdict.Failed failed
        && failed.explanation().lines().get(0).matches("Not written yet: Step \\d+: .+\\.");
  }

  private void fullMarks() {
    List<String> lost = lost();
    if (report.outcome() instanceof Outcome.Ran && lost.isEmpty()) {
      return;
    }
    String wayOut = "mend the solution, or the test that rejects a right answer: " + told();
    problem(
        lost.isEmpty() ? "does not get as far as its tests" : "loses " + String.join(", ", lost),
        wayOut);
  }

  private void loss() {
    Mistake mistake = Mistake.in(solution.folder()).orElse(null);
    if (mistake == null) {
      problem(
          "does not say what it loses",
          "begin a file with \"// loses: Step2AddATaskTest.addKeepsQuotes\" and, in the next line,"
              + " \"// says: what the student reads\"");
      return;
    }
    List<String> lost = lost();
    if (lost.isEmpty()) {
      boolean ran = report.outcome() instanceof Outcome.Ran;
      problem(
          mistake.file(),
          ran ? "loses nothing" : "does not get as far as its tests",
          ran ? "write a test that it fails, or move it to right/" : "mend it: " + told());
      return;
    }
    Set<String> named = new LinkedHashSet<>(mistake.loses());
    List<String> unknown = named.stream().filter(it -> !isTest(it)).toList();
    if (!unknown.isEmpty()) {
      problem(
          mistake.file(),
          "names " + String.join(", ", unknown) + ", which is no test of this exercise",
          "name the tests that must fail");
    }
    List<String> missing = named.stream().filter(it -> isTest(it) && !lost.contains(it)).toList();
    if (!missing.isEmpty()) {
      problem(
          mistake.file(),
          "does not lose " + String.join(", ", missing) + ", which it names",
          "sharpen the test, or take it out of \"// loses:\"");
    }
    List<String> unnamed = lost.stream().filter(it -> !named.contains(it)).toList();
    if (!unnamed.isEmpty()) {
      problem(
          mistake.file(),
          "loses " + String.join(", ", unnamed) + ", which it does not name",
          "add it to \"// loses:\", or mend the test if this is another's mistake");
    }
    if (!flat(told()).contains(flat(mistake.says()))) {
      problem(
          mistake.file(),
          "does not make the first failure say \"" + mistake.says() + "\"",
          "it says: " + told());
    }
  }

  private boolean isTest(String name) {
    return report.exercise().tests().stream().map(TestCase::id).anyMatch(name::equals)
        || report.exercise().gates().stream().map(Gates::testOf).anyMatch(name::equals);
  }

  /** Name what is red, gates first; of sources that were not run, only the gate that stopped. */
  private List<String> lost() {
    if (report.outcome() instanceof Outcome.Stopped it) {
      return gates(it.findings()).toList();
    }
    if (report.outcome() instanceof Outcome.Ran) {
      return red().toList();
    }
    if (report.outcome() instanceof Outcome.Withheld it) {
      return Stream.concat(gates(it.findings()), red()).toList();
    }
    return List.of();
  }

  private static Stream<String> gates(List<Finding> findings) {
    return findings.stream().map(Finding::rule).distinct().map(Gates::testOf);
  }

  private Stream<String> red() {
    return report.tests().stream()
        .filter(run -> !run.verdict().isPassed())
        .map(run -> run.test().id());
  }

  private String told() {
    return FirstLoss.of(report).stream().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private void problem(String what, String wayOut) {
    problem(solution.folder(), what, wayOut);
  }

  private void problem(Path file, String what, String wayOut) {
    problems.add(new Problem(room.shown(file), what, wayOut));
  }
}
