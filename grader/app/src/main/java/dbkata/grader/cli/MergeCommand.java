package dbkata.grader.cli;

import dbkata.grader.batch.BadBatchException;
import dbkata.grader.batch.Batches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Put the shards of a class together. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Put the stores that grade batch --shard has written together, and write the grade book of"
          + " the whole class. The stores stay as they are.",
      "",
      "With one store it writes that one's grade book anew."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every submission has a score",
      "1:some hold nothing that can be graded; the grade book says which",
      "2:the grades would be wrong, as when a shard is missing: nothing was written",
      "70:the grader failed in some: go on with --resume in their shards"
    })
final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Batches batches;

  @Parameters(
      paramLabel = "STORE",
      arity = "1..*",
      description = "A folder that was graded into, or the grades.db in it.")
  private List<Path> stores = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for grade book and reports; there must be no grades.db in it.")
  private Path out = Path.of("");

  @Mixin private BookOptions book = new BookOptions();

  MergeCommand(Terminal terminal, Batches batches) {
    this.terminal = terminal;
    this.batches = batches;
  }

  @Override
  public Integer call() {
    try {
      return new BatchSummary(terminal)
          .print(batches.merge(stores, out, book.choice(), book.due()));
    } catch (BadBatchException e) {
      return new Refusal(terminal).say(e.sentences());
    }
  }
}
