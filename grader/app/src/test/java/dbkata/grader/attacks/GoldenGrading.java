package dbkata.grader.attacks;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Report;
import dbkata.grader.kit.Kits;
import dbkata.grader.pipeline.GradingBench;
import dbkata.grader.pipeline.GradingBench.Children;
import dbkata.grader.pipeline.GradingBench.Sandbox;
import dbkata.grader.report.Formats;
import dbkata.grader.report.ReportContext;
import dbkata.grader.run.settings.Limits;
import dbkata.services.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One way to grade a golden submission.
 *
 * @param golden the submission
 * @param sandbox whether the sandbox gate stands before it
 */
record GoldenGrading(Golden golden, boolean sandbox) {
  /** Each format that is compared, and how its file's name ends. */
  private static final Map<String, String> ENDINGS = Map.of("console", ".txt", "json", ".json");

  private static final Duration EXERCISE = Duration.ofSeconds(60);

  /** A port that only the administrator could listen on, and nobody does. */
  private static final Map<String, String> NO_POSTGRES =
      Map.of(
          "KATA_SERVICES",
          "external",
          "KATA_POSTGRES_URL",
          "jdbc:postgresql://127.0.0.1:1/kata?user=kata&password=kata");

  /** Name the files that its reports are compared with. */
  List<Path> files() {
    return ENDINGS.values().stream().map(this::file).toList();
  }

  /** Grade it and write its reports, each by the file that it is compared with. */
  SortedMap<Path, String> reports(GradingBench bench, Path work)
      throws IOException, BadSubmissionException {
    Path folder = Files.createTempDirectory(work, golden.submission().name());
    Report report;
    try (Bait bait = Bait.in(folder)) {
      Path handedIn =
          new Layout(Kits.ROOT, bait).write(golden.submission(), folder.resolve("submission"));
      report = withoutTimes(grade(bench, handedIn));
    }
    SortedMap<Path, String> texts = new TreeMap<>();
    ENDINGS.forEach(
        (format, ending) ->
            texts.put(
                file(ending),
                Formats.named(format).orElseThrow().write(report, ReportContext.PLAIN)));
    return texts;
  }

  /** What needs limits or engines of its own gets a child of its own, too. */
  private Report grade(GradingBench bench, Path handedIn) throws BadSubmissionException {
    Sandbox gate = sandbox ? Sandbox.ON : Sandbox.OFF;
    if (golden.limit().isEmpty() && !golden.postgresGone()) {
      return bench.grade(
          handedIn, golden.exercises(), gate, sandbox ? Children.SHARED : Children.OWN);
    }
    Limits usual = Limits.usual();
    return bench.grade(
        handedIn,
        golden.exercises(),
        gate,
        usual.withTimes(golden.limit().orElse(usual.perTest()), EXERCISE),
        golden.postgresGone()
            ? new Settings(NO_POSTGRES::get, line -> {})
            : Settings.fromEnvironment());
  }

  /** Times differ from run to run, and are for information. */
  private static Report withoutTimes(Report report) {
    List<ExerciseReport> exercises =
        report.exercises().stream()
            .map(
                it ->
                    new ExerciseReport(
                        it.exercise(), it.sources(), it.outcome(), it.tests(), Duration.ZERO))
            .toList();
    return new Report(
        report.submission(),
        report.selfCheck(),
        report.layers(),
        report.leftOut(),
        exercises,
        Instant.EPOCH,
        Duration.ZERO);
  }

  private Path file(String ending) {
    String name = sandbox ? "report" : "report-without-sandbox";
    return golden.submission().folder().resolve(name + ending);
  }

  @Override
  public String toString() {
    return golden.submission().name() + (sandbox ? "" : " (without the sandbox)");
  }
}
