package dbkata.grader.cli;

import dbkata.grader.batch.BadBatchException;
import dbkata.grader.batch.Batches;
import dbkata.grader.batch.Inbox;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Similarity;
import dbkata.grader.domain.Similarity.Compared;
import dbkata.grader.domain.Similarity.Pair;
import dbkata.grader.kit.BadKitException;
import dbkata.grader.report.PlainText;
import dbkata.grader.similarity.Similarities;
import dbkata.grader.similarity.SimilarityException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compare the sources of a class with each other. */
@Command(
    name = "similarity",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Compare the sources of a class with each other by JPlag, and name the pairs most alike: a"
          + " question to ask, and no verdict.",
      "",
      "JPlag runs by itself on a JDK 21 or newer; the first time it is fetched from Maven Central."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the sources were compared", "2:what was asked for cannot be done"})
final class SimilarityCommand implements Callable<Integer> {
  private static final int LONGEST_ID = 60;

  private final Terminal terminal;
  private final Similarities similarities;
  private final Batches batches;

  @Parameters(
      paramLabel = "SUBMISSIONS",
      description = "The folder that holds the submissions, as for grade batch.")
  private Path submissions = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write similarity.json there; where grade batch has written, its page shows the pairs.")
  private Optional<Path> out = Optional.empty();

  @Mixin private ExercisesOption exercises = new ExercisesOption();

  @Option(
      names = "--kit",
      paramLabel = "FOLDER",
      description = "The folder whose stubs everybody was given; this checkout without.")
  private Optional<Path> kit = Optional.empty();

  @Option(
      names = "--jplag",
      paramLabel = "JAR",
      description = "JPlag's jar with all that it needs, or a folder of jars, instead of fetching.")
  private Optional<Path> jplag = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many pairs to print of each exercise (default ${DEFAULT-VALUE}).")
  private int top = 10;

  SimilarityCommand(Terminal terminal, Similarities similarities, Batches batches) {
    this.terminal = terminal;
    this.similarities = similarities;
    this.batches = batches;
  }

  @Override
  public Integer call() {
    Refusal refusal = new Refusal(terminal);
    if (top < 0) {
      return refusal.say("--top is a number of pairs, not " + top + ".");
    }
    try {
      Inbox inbox = Inbox.in(submissions);
      Similarity found =
          similarities.compare(
              new Similarities.Request(inbox.submissions(), kit, exercises.ids(), jplag),
              terminal.environment(),
              sentence -> terminal.err().println("grade: " + sentence));
      Optional<Path> file = Optional.empty();
      if (out.isPresent()) {
        file = Optional.of(batches.keep(found, out.get()));
      }
      print(found);
      file.ifPresent(it -> terminal.out().println(it));
      terminal.out().flush();
      return ExitCode.REACHED;
    } catch (SimilarityException e) {
      return refusal.say(e.sentence());
    } catch (BadBatchException e) {
      return refusal.say(e.sentences());
    } catch (BadKitException e) {
      return refusal.say(String.valueOf(e.getMessage()));
    }
  }

  private void print(Similarity found) {
    for (LeftOut one : found.leftOut()) {
      terminal
          .err()
          .println(
              "grade: %s: not compared: %s"
                  .formatted(PlainText.line(one.path()), PlainText.line(one.reason())));
    }
    for (Compared exercise : found.exercises()) {
      terminal
          .out()
          .println(
              "%s: %d submissions, %d pairs, half of them at most %d %% alike"
                  .formatted(
                      exercise.exercise(),
                      exercise.submissions(),
                      exercise.pairs(),
                      exercise.median()));
      exercise.top().stream().filter(it -> it.percent() > 0).limit(top).forEach(this::print);
    }
  }

  private void print(Pair pair) {
    terminal
        .out()
        .println(
            "  %3d %%  %4d lines  %s, %s"
                .formatted(
                    pair.percent(),
                    pair.lines(),
                    PlainText.line(pair.one(), LONGEST_ID),
                    PlainText.line(pair.other(), LONGEST_ID)));
  }
}
