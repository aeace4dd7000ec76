package dbkata.grader.report;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.HiddenResult;
import dbkata.grader.domain.HiddenRun;
import dbkata.grader.domain.HiddenTest;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import dbkata.grader.domain.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reports with one text in every place that can hold one, also those that only the kit writes. */
public final class HostileReports {
  private static final List<String> PIECES =
      List.of(
          "a",
          " ",
          "\n",
          "\r",
          "\t",
          "\u0000",
          "\u001b[2J",
          "\u0085",
          "\u2028",
          "::",
          ":",
          "error",
          "##[",
          "]",
          "%",
          ",",
          "`",
          "```",
          "~~~",
          "|",
          "#",
          "*",
          "_",
          "[",
          "](",
          ")",
          "!",
          "<",
          ">",
          "</",
          "&",
          "&lt;",
          "]]>",
          "<!--",
          "\"",
          "'",
          "\\",
          "@a",
          "http://a.b",
          "www.a.b",
          "{",
          "}",
          "\ud83d",
          "\ude00",
          "\ud83d\ude00",
          "\ufffe",
          "\u202e",
          "\u2066",
          "\ufeff",
          "-",
          "=",
          "1.");

  private HostileReports() {}

  /** Give a report that holds the text in every place. */
  public static Report of(String text) {
    Place place = new Place(text, 3, text);
    Finding finding = new Finding(text, Optional.of(place), text);
    List<Outcome> outcomes =
        List.of(
            new Outcome.Ran(),
            new Outcome.DoesNotCompile(List.of(new Diagnostic(Optional.of(place), text)), 1, text),
            new Outcome.Stopped(List.of(finding)),
            new Outcome.Withheld(List.of(finding)));
    List<ExerciseReport> exercises = new ArrayList<>();
    outcomes.forEach(outcome -> exercises.add(exercise(text, outcome, verdicts(text, place))));
    return report(text, exercises);
  }

  /** Give a report of a grader that failed, and says the text of it. */
  public static Report notYourFault(String text) {
    List<Verdict> verdicts = List.of(new Verdict.NotYourFault(text), new Verdict.Passed());
    return report(
        text,
        List.of(
            exercise(text, new Outcome.NotYourFault(text), verdicts),
            exercise(text, new Outcome.Ran(), verdicts)));
  }

  /** Give the known hostile texts, and as many that chance puts together: the same every time. */
  public static Stream<String> texts(int byChance) {
    Random random = new Random(4711);
    Stream<String> chance =
        Stream.generate(
                () ->
                    random
                        .ints(1 + random.nextInt(8), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .reduce("", String::concat))
            .limit(byChance);
    return Stream.concat(HostileSample.texts().stream(), chance);
  }

  private static List<Verdict> verdicts(String text, Place place) {
    Explanation why =
        new Explanation(List.of(text), Optional.of(place), Optional.of(text), Optional.of(text));
    return List.of(
        new Verdict.Passed(),
        new Verdict.Failed(why),
        new Verdict.TimedOut(why),
        new Verdict.OutOfMemory(why),
        new Verdict.Crashed(why),
        new Verdict.NotRun(text));
  }

  private static ExerciseReport exercise(String text, Outcome outcome, List<Verdict> verdicts) {
    TestCase test = new TestCase("a." + text, text + "()", 1, text, text, 5, Optional.of(text));
    Exercise exercise =
        new Exercise(
            text,
            text,
            "a",
            Engine.REDIS,
            List.of(),
            new TreeSet<>(),
            List.of(text),
            verdicts.stream().map(verdict -> test).toList());
    TreeMap<String, String> files = new TreeMap<>();
    files.put(text, text);
    List<TestRun> runs =
        verdicts.stream().map(verdict -> new TestRun(test, verdict, List.of(text))).toList();
    HiddenTest hidden = new HiddenTest(test, Visibility.VISIBLE, Optional.empty());
    return new ExerciseReport(
            exercise,
            new CollectedSources(
                text, files, new TreeSet<>(files.keySet()), List.of(new LeftOut(text, text))),
            outcome,
            runs,
            Duration.ofMillis(1))
        .with(HiddenResult.of(runs.stream().map(run -> new HiddenRun(hidden, run)).toList()));
  }

  private static Report report(String text, List<ExerciseReport> exercises) {
    return new Report(
        text,
        true,
        List.of(text),
        List.of(new LeftOut(text, text)),
        exercises,
        Instant.EPOCH,
        Duration.ofMillis(1));
  }
}
