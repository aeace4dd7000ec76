package dbkata.grader.report;

import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import java.util.Locale;
import java.util.Optional;

/** Write all that a report says as JSON, for other programs: {@code docs/report.schema.json}. */
final class JsonFormat implements ReportFormat {
  private static final String SCHEMA = "dbkata/report/v1";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String write(Report report, ReportContext context) {
    return JsonText.of(
        json -> {
          json.text("schema", SCHEMA)
              .text("submission", report.submission())
              .flag("selfCheck", report.selfCheck())
              .flag("notYourFault", report.isNotYourFault())
              .number("points", report.points())
              .number("counted", report.counted())
              .text("started", report.started().toString())
              .number("milliseconds", report.took().toMillis())
              .texts("layers", report.layers())
              .objects("leftOut", report.leftOut(), JsonFormat::leftOut)
              .objects("exercises", report.exercises(), JsonFormat::exercise);
          HiddenSection.of(report)
              .ifPresent(hidden -> json.object("hidden", it -> hidden(it, report, hidden)));
        });
  }

  private static void hidden(JsonText json, Report report, HiddenSection section) {
    json.number("points", report.hiddenPoints())
        .number("counted", report.hiddenCounted())
        .number("keptBack", HiddenSection.keptBack(report));
    HiddenSection.until(report).ifPresent(it -> json.text("until", it.toString()));
    json.objects("tests", section.entries(), JsonFormat::hidden);
  }

  private static void hidden(JsonText json, HiddenSection.Entry entry) {
    json.text("exercise", entry.graded().exercise().exercise().id())
        .text("visibility", entry.hidden().hidden().visibility().name().toLowerCase(Locale.ROOT));
    test(json, entry.hidden().run());
  }

  private static void exercise(JsonText json, ExerciseReport exercise) {
    json.text("id", exercise.exercise().id())
        .text("title", exercise.exercise().title())
        .text("engine", exercise.exercise().engine().word())
        .text("verdict", Words.of(exercise));
    outcome(json, exercise.outcome());
    json.number("points", exercise.exercise().points())
        .number("earned", exercise.earned())
        .number("counted", exercise.counted())
        .number("milliseconds", exercise.took().toMillis())
        .objects("leftOut", exercise.sources().leftOut(), JsonFormat::leftOut)
        .objects("tests", exercise.tests(), JsonFormat::test);
  }

  /** The two ways to break a gate have one word for people; a program may want to tell them. */
  private static void outcome(JsonText json, Outcome outcome) {
    if (outcome instanceof Outcome.DoesNotCompile it) {
      json.text("outcome", Words.of(it))
          .text("reason", it.reason())
          .objects("errors", it.errors(), JsonFormat::error)
          .number("moreErrors", it.more());
    } else if (outcome instanceof Outcome.Stopped it) {
      json.text("outcome", "stopped").objects("findings", it.findings(), JsonFormat::finding);
    } else if (outcome instanceof Outcome.Withheld it) {
      json.text("outcome", "withheld").objects("findings", it.findings(), JsonFormat::finding);
    } else if (outcome instanceof Outcome.NotYourFault it) {
      json.text("outcome", Words.of(it)).text("reason", it.reason());
    } else {
      json.text("outcome", Words.of(outcome));
    }
  }

  private static void test(JsonText json, TestRun run) {
    TestCase test = run.test();
    json.text("class", test.testClass())
        .text("method", test.method())
        .number("step", test.step())
        .text("stepTitle", test.stepTitle())
        .text("sentence", test.sentence())
        .text("verdict", Words.of(run.verdict()))
        .number("points", test.points())
        .number("earned", run.earned());
    run.hint().ifPresent(hint -> json.text("hint", hint));
    Reasons.explanation(run.verdict())
        .ifPresent(why -> json.object("explanation", it -> explanation(it, why)));
    json.texts("output", run.output());
  }

  private static void explanation(JsonText json, Explanation explanation) {
    json.texts("lines", explanation.lines());
    place(json, explanation.place());
    explanation.expected().ifPresent(value -> json.text("expected", value));
    explanation.actual().ifPresent(value -> json.text("actual", value));
  }

  private static void error(JsonText json, Diagnostic error) {
    place(json, error.place());
    json.text("message", error.message());
  }

  private static void finding(JsonText json, Finding finding) {
    json.text("rule", finding.rule());
    place(json, finding.place());
    json.text("message", finding.message());
  }

  private static void place(JsonText json, Optional<Place> place) {
    place.ifPresent(
        it ->
            json.object(
                "place",
                fields ->
                    fields
                        .text("path", it.path())
                        .number("line", it.line())
                        .text("text", it.text())));
  }

  private static void leftOut(JsonText json, LeftOut leftOut) {
    json.text("path", leftOut.path()).text("reason", leftOut.reason());
  }
}
