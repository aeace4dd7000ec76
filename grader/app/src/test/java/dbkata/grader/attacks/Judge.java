package dbkata.grader.attacks;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compare what became of a submission with what must become of it.
 *
 * @param ending what becomes of it, or of the tests that it loses
 * @param earns the points that count in the end
 * @param loses the tests that it loses; empty when it is not about that
 * @param mayWrite whether no layer that is switched on keeps it from writing files
 */
record Judge(Ending ending, Earnings earns, List<String> loses, boolean mayWrite) {
  /**
   * List what no submission may do, whatever the machine was busy with.
   *
   * @return sentences; none if all is well
   */
  List<String> harm(Report report, Bait bait) throws IOException {
    List<String> harm = new ArrayList<>();
    int counted = report.exercises().get(0).counted();
    if (counted > earns.most()) {
      harm.add("It earns " + counted + " points, not " + earns + ".");
    }
    if (report.toString().contains(bait.word())) {
      harm.add("It has read a file.");
    }
    if (bait.isMarked() && !mayWrite) {
      harm.add("It has written a file.");
    }
    if (bait.isTrapped()) {
      harm.add("It has reached the network.");
    }
    return harm;
  }

  /**
   * List what is otherwise than described, and may come of too little time.
   *
   * @return sentences; none if all is well
   */
  List<String> differences(Report report) {
    List<String> complaints = new ArrayList<>();
    ExerciseReport exercise = report.exercises().get(0);
    int counted = exercise.counted();
    if (counted < earns.least()) {
      complaints.add("It earns " + counted + " points, not " + earns + ".");
    }
    Set<String> lost = lost(exercise);
    if (!loses.isEmpty() && !lost.equals(new TreeSet<>(loses))) {
      complaints.add("It loses " + lost + ", not " + loses + ".");
    }
    Set<Ending> endings = endings(exercise);
    if (ending != Ending.ANY && !endings.contains(ending)) {
      complaints.add("It " + endings + ", not " + ending + ".");
    }
    if (report.isNotYourFault()) {
      complaints.add("The grader takes the blame.");
    }
    return complaints;
  }

  /** Say in one line how it went: for whoever has to find out why it was not as expected. */
  static String story(Report report) {
    ExerciseReport exercise = report.exercises().get(0);
    return exercise.counted()
        + " points, "
        + endings(exercise)
        + "\n  outcome "
        + exercise.outcome()
        + "\n  left out "
        + exercise.sources().leftOut()
        + exercise.tests().stream()
            .filter(it -> !it.verdict().isPassed())
            .filter(it -> !(it.verdict() instanceof Verdict.NotRun))
            .map(it -> "\n  " + it.test().id() + ": " + it.verdict())
            .limit(12)
            .collect(Collectors.joining());
  }

  private static Set<String> lost(ExerciseReport exercise) {
    return exercise.tests().stream()
        .filter(it -> !it.verdict().isPassed())
        .map(it -> it.test().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Ending> endings(ExerciseReport exercise) {
    Outcome outcome = exercise.outcome();
    if (outcome instanceof Outcome.DoesNotCompile) {
      return Set.of(Ending.DOES_NOT_COMPILE);
    }
    if (outcome instanceof Outcome.Stopped || outcome instanceof Outcome.Withheld) {
      return Set.of(Ending.BREAKS_A_GATE);
    }
    Set<Ending> endings =
        exercise.tests().stream()
            .map(TestRun::verdict)
            .filter(it -> !it.isPassed())
            .map(Judge::ending)
            .collect(Collectors.toCollection(TreeSet::new));
    return endings.isEmpty() ? Set.of(Ending.PASSED) : endings;
  }

  private static Ending ending(Verdict verdict) {
    if (verdict instanceof Verdict.Failed) {
      return Ending.FAILED;
    } else if (verdict instanceof Verdict.TimedOut) {
      return Ending.TIMED_OUT;
    } else if (verdict instanceof Verdict.OutOfMemory) {
      return Ending.OUT_OF_MEMORY;
    } else if (verdict instanceof Verdict.Crashed) {
      return Ending.CRASHED;
    }
    return Ending.ANY; // was not reached: another one's ending says why
  }
}
