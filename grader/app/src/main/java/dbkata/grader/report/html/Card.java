package dbkata.grader.report.html;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.TestRun;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One exercise.
 *
 * @param id its id on the page
 * @param name the name of its folder, as in {@code ex1}
 * @param title what it is about
 * @param badge how it stands
 * @param points its points in words
 * @param score its points as a bar
 * @param notice what holds for it as a whole
 * @param steps its steps, in page order
 * @param files its sources
 * @param fromKit the sources that the submission did not bring
 * @param leftOut the submission's files that were not taken
 * @param hidden a teacher's own tests
 */
record Card(
    String id,
    String name,
    String title,
    Badge badge,
    String points,
    Score score,
    Optional<Notice> notice,
    List<StepSection> steps,
    List<SourceFile> files,
    List<String> fromKit,
    List<LeftOut> leftOut,
    Optional<HiddenCard> hidden) {
  /** With more red tests than this, only the first red step is unfolded: begin there. */
  private static final int FEW = 6;

  Card {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
    fromKit = List.copyOf(fromKit);
    leftOut = List.copyOf(leftOut);
  }

  /** Describe an exercise. */
  static Card of(ExerciseReport report, String id) {
    CollectedSources sources = report.sources();
    Excerpts excerpts = new Excerpts(id, sources);
    Optional<Notice> notice = Notice.of(report, excerpts);
    List<StepSection> steps = steps(report, id, excerpts);
    Optional<HiddenCard> hidden = HiddenCard.of(report, excerpts);
    return new Card(
        id,
        report.exercise().id(),
        report.exercise().title(),
        badge(report),
        points(report),
        new Score(report.counted(), report.exercise().points()),
        notice,
        unfold(steps),
        excerpts.files(),
        sources.files().keySet().stream().filter(path -> !sources.own().contains(path)).toList(),
        sources.leftOut(),
        hidden);
  }

  /** Find the step to begin with. */
  Optional<StepSection> next() {
    return notice.isPresent()
        ? Optional.empty()
        : steps.stream().filter(step -> step.red() > 0).findFirst();
  }

  /** Tell whether its points are not the student's to answer for. */
  boolean isFault() {
    return badge.tone() == Tone.FAULT;
  }

  private static String points(ExerciseReport report) {
    if (report.outcome() instanceof Outcome.NotYourFault) {
      return "not scored";
    }
    String points = report.counted() + " of " + report.exercise().points();
    return report.isNotYourFault() ? points + " so far" : points;
  }

  private static List<StepSection> steps(ExerciseReport report, String id, Excerpts excerpts) {
    if (report.outcome() instanceof Outcome.NotYourFault) {
      // None of them ran, and a list of lost points would blame the student.
      return List.of();
    }
    return report.tests().stream()
        .collect(Collectors.groupingBy(run -> run.test().step(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(runs -> StepSection.of(id, runs, excerpts))
        .toList();
  }

  private static List<StepSection> unfold(List<StepSection> steps) {
    boolean few = steps.stream().mapToInt(StepSection::red).sum() <= FEW;
    Optional<StepSection> first = steps.stream().filter(step -> step.red() > 0).findFirst();
    return steps.stream()
        .map(
            step ->
                first.filter(step::equals).isPresent() || (few && step.red() > 0) || step.isFault()
                    ? step.unfolded()
                    : step)
        .toList();
  }

  private static Badge badge(ExerciseReport report) {
    Outcome outcome = report.outcome();
    if (report.isNotYourFault()) {
      return new Badge(Tone.FAULT, "not your fault");
    }
    if (outcome instanceof Outcome.DoesNotCompile) {
      return new Badge(Tone.BAD, "does not compile");
    }
    if (outcome instanceof Outcome.Stopped) {
      return new Badge(Tone.BAD, "breaks a gate: no test ran");
    }
    if (outcome instanceof Outcome.Withheld) {
      return new Badge(Tone.BAD, "breaks a gate: nothing counts yet");
    }
    long lost = report.tests().stream().filter(run -> !run.verdict().isPassed()).count();
    return lost == 0
        ? new Badge(Tone.GOOD, "full marks")
        : new Badge(Tone.BAD, lost + " of " + tests(report.tests()) + " failed");
  }

  private static String tests(List<TestRun> runs) {
    return Score.count(runs.size(), "test");
  }
}
