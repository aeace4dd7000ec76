package dbkata.grader.report.html;

import dbkata.grader.domain.TestRun;
import java.util.List;

/**
 * One step of an exercise's page and its tests.
 *
 * @param id its id on the page
 * @param number its number, from 1
 * @param title its heading
 * @param badge how it stands
 * @param score the points of its tests
 * @param open whether it is unfolded at first
 * @param tests its tests, in page order
 */
record StepSection(
    String id,
    int number,
    String title,
    Badge badge,
    Score score,
    boolean open,
    List<TestEntry> tests) {
  StepSection {
    tests = List.copyOf(tests);
  }

  /** Describe a step by its tests, of which there is at least one. */
  static StepSection of(String exerciseId, List<TestRun> runs, Excerpts excerpts) {
    int number = runs.get(0).test().step();
    Score score =
        new Score(
            runs.stream().mapToInt(TestRun::earned).sum(),
            runs.stream().mapToInt(run -> run.test().points()).sum());
    List<TestEntry> tests = runs.stream().map(run -> TestEntry.of(run, excerpts)).toList();
    return new StepSection(
        exerciseId + "-step-" + number,
        number,
        runs.get(0).test().stepTitle(),
        badge(tests),
        score,
        false,
        tests);
  }

  /** Count the tests that count against the student. */
  int red() {
    return (int) tests.stream().filter(TestEntry::isRed).count();
  }

  /** Tell whether the grader failed in it. */
  boolean isFault() {
    return badge.tone() == Tone.FAULT;
  }

  /** Unfold it. */
  StepSection unfolded() {
    return new StepSection(id, number, title, badge, score, true, tests);
  }

  private static Badge badge(List<TestEntry> tests) {
    int passed = count(tests, Tone.GOOD);
    int faults = count(tests, Tone.FAULT);
    int failed = count(tests, Tone.BAD);
    if (failed > 0) {
      String share = failed + " of " + Score.count(tests.size(), "test") + " failed";
      return new Badge(Tone.BAD, tests.size() == 1 ? "failed" : share);
    }
    if (faults > 0) {
      return new Badge(Tone.FAULT, "not your fault: " + Score.count(faults, "test"));
    }
    return passed == tests.size()
        ? new Badge(Tone.GOOD, passed == 1 ? "passed" : passed + " tests passed")
        : new Badge(Tone.IDLE, "not run: " + Score.count(tests.size() - passed, "test"));
  }

  private static int count(List<TestEntry> tests, Tone tone) {
    return (int) tests.stream().filter(test -> test.badge().tone() == tone).count();
  }
}
