package dbkata.grader.cli;

import dbkata.grader.batch.Batches;
import dbkata.grader.pipeline.Grading;
import dbkata.grader.similarity.Similarities;
import dbkata.grader.verify.Verification;
import dbkata.grader.watch.Watch;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command line of the grader, and how it ends. */
public final class CommandLineTool {
  private final Terminal terminal;
  private final Grading grading;
  private final Verification verification;
  private final Batches batches;
  private final Similarities similarities;
  private final Watch watch;

  /** Speak to a person by a terminal. */
  public CommandLineTool(
      Terminal terminal,
      Grading grading,
      Verification verification,
      Batches batches,
      Similarities similarities,
      Watch watch) {
    this.terminal = terminal;
    this.grading = grading;
    this.verification = verification;
    this.batches = batches;
    this.similarities = similarities;
    this.watch = watch;
  }

  /**
   * Do what the arguments ask for.
   *
   * @return the exit code: 0 at or above the bar, 1 below, 2 usage, 70 the grader's own fault
   */
  public int run(String... arguments) {
    GradeCommand grade = new GradeCommand(terminal, grading);
    CommandLine line = new CommandLine(grade);
    line.addSubcommand(new WatchCommand(terminal, watch, grade));
    line.addSubcommand(new VerifyCommand(terminal, verification, grade));
    line.addSubcommand(new StarterCommand(terminal, grading.root(), grade));
    line.addSubcommand(new BatchCommand(terminal, batches));
    line.addSubcommand(new MergeCommand(terminal, batches));
    line.addSubcommand(new SimilarityCommand(terminal, similarities, batches));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.likesColor() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler((error, given) -> usage(error));
    line.setExecutionExceptionHandler((error, command, parsed) -> fault(error));
    return line.execute(arguments);
  }

  private int usage(ParameterException error) {
    terminal.err().println("grade: " + error.getMessage());
    String command = error.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("grade: try grader/" + command + " --help");
    return ExitCode.USAGE;
  }

  /** A defect of ours: the trace is for whoever mends it, the sentence for everybody. */
  private int fault(Exception error) {
    terminal.err().println("grade: the grader failed; this is its fault, not the submission's:");
    error.printStackTrace(terminal.err());
    return ExitCode.FAULT;
  }
}
