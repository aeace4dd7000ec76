package dbkata.grader.cli;

import dbkata.grader.kit.BadKitException;
import dbkata.grader.report.ReportContext;
import dbkata.grader.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grade whatever is saved. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Grade exercises of this checkout, and again each time that something of theirs is saved:"
          + " a self-check.",
      "",
      "The first red step is told in full, each later one in a line. Ctrl-C ends it and leaves"
          + " nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "2:what was asked for cannot be done",
      "70:the grader failed",
      "130:it was ended by Ctrl-C"
    })
final class WatchCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Watch watch;
  private final GradeCommand grade;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "EXERCISE",
      description = "Which exercises, such as ex1 ex3; all without.")
  private List<String> exercises = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description = "Colour the report (default ${DEFAULT-VALUE}).")
  private GradeCommand.Color color = GradeCommand.Color.auto;

  WatchCommand(Terminal terminal, Watch watch, GradeCommand grade) {
    this.terminal = terminal;
    this.watch = watch;
    this.grade = grade;
  }

  @Override
  public Integer call() {
    GradeCommand.refuseOptionsBefore(Objects.requireNonNull(spec).commandLine(), List.of());
    ReportContext context =
        ReportContext.of(terminal.environment(), color.isWanted(terminal), terminal.encoding());
    List<String> asked = new ArrayList<>(grade.exercises());
    asked.addAll(exercises);
    try {
      watch.run(asked, new WatchScreen(terminal, context));
    } catch (BadKitException e) {
      return new Refusal(terminal).say(String.valueOf(e.getMessage()));
    }
    return ExitCode.REACHED;
  }
}
