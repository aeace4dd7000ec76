package dbkata.grader.cli;

import dbkata.grader.batch.BadBatchException;
import dbkata.grader.batch.BatchRequest;
import dbkata.grader.batch.BatchResult;
import dbkata.grader.batch.Batches;
import dbkata.grader.batch.Shard;
import dbkata.grader.kit.BadKitException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grade a class. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Grade the submissions of a class: one folder, zip or git checkout each student, whose id is"
          + " its name.",
      "",
      "Writes the grade book, each student's report, and grades.db, which holds all of it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every submission has a score",
      "1:some hold nothing that can be graded; the grade book says which",
      "2:what was asked for cannot be done",
      "70:the grader failed in some: go on with --resume"
    })
final class BatchCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Batches batches;

  @Parameters(paramLabel = "SUBMISSIONS", description = "The folder that holds the submissions.")
  private Path submissions = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for grade book and reports; attempts add up in it.")
  private Path out = Path.of("");

  @Mixin private ExercisesOption exercises = new ExercisesOption();

  @Option(
      names = "--kit",
      paramLabel = "FOLDER",
      description = "The folder whose exercises and tests are trusted; this checkout without.")
  private Optional<Path> kit = Optional.empty();

  @Option(
      names = "--hidden",
      paramLabel = "FOLDER",
      description =
          "Tests of your own, in a folder with hidden.yaml; their points stand apart, and students'"
              + " reports tell of them what it allows.")
  private Optional<Path> hidden = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many are graded at once; as processors and memory allow without.")
  private Optional<Integer> jobs = Optional.empty();

  @Option(
      names = "--resume",
      description = "Go on with a run that was broken off: grade what has no score yet.")
  private boolean resume;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "1/1",
      description =
          "Grade the I-th of N parts of the class, from 1; auto/N takes the index, from 0, that"
              + " JOB_COMPLETION_INDEX tells.")
  private String shard = "1/1";

  @Mixin private BookOptions book = new BookOptions();

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      defaultValue = "900",
      description =
          "End a worker that has taken so long over one submission (default ${DEFAULT-VALUE}); the"
              + " limits of a student's code are others and far shorter.")
  private int limit = 900;

  @Option(
      names = "--isolate",
      description = "Use what more the operating system offers to lock up the students' code.")
  private boolean isolate;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print the summary alone.")
  private boolean quiet;

  BatchCommand(Terminal terminal, Batches batches) {
    this.terminal = terminal;
    this.batches = batches;
  }

  @Override
  public Integer call() {
    Refusal refusal = new Refusal(terminal);
    if (jobs.isPresent() && jobs.get() < 1) {
      return refusal.say("--jobs is at least 1, not " + jobs.get() + ".");
    }
    if (jobs.orElse(1) > 1 && batches.shareOneRedis()) {
      return refusal.say(
          "With KATA_SERVICES=external, jobs side by side would empty each other's Redis: take --jobs 1,"
              + " or KATA_SERVICES=embedded, which gives each its own.");
    }
    if (limit < 1) {
      return refusal.say("--limit is at least 1 second, not " + limit + ".");
    }
    try (BatchProgress progress = new BatchProgress(terminal, quiet)) {
      BatchResult result = batches.grade(request(), progress);
      progress.close();
      return new BatchSummary(terminal).print(result);
    } catch (BadBatchException e) {
      return refusal.say(e.sentences());
    } catch (BadKitException e) {
      return refusal.say(String.valueOf(e.getMessage()));
    }
  }

  private BatchRequest request() throws BadBatchException {
    return new BatchRequest(
        submissions,
        out,
        kit,
        exercises.ids(),
        hidden,
        jobs.orElseGet(() -> batches.shareOneRedis() ? 1 : Jobs.usual()),
        Shard.parse(shard, terminal.environment()),
        resume,
        isolate,
        Duration.ofSeconds(limit),
        book.choice(),
        book.due());
  }
}
