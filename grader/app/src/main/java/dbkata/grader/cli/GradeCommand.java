package dbkata.grader.cli;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.domain.Report;
import dbkata.grader.kit.BadKitException;
import dbkata.grader.pipeline.Grading;
import dbkata.grader.pipeline.GradingRequest;
import dbkata.grader.pipeline.Progress;
import dbkata.grader.report.Formats;
import dbkata.grader.report.ReportContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Grade one submission. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Grade the exercises of a submission by the kit's own tests.",
      "",
      "Without --submission it grades the checkout that it belongs to, as a self-check: there the"
          + " tests are the student's own."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the score reaches --fail-under",
      "1:it does not",
      "2:what was asked for cannot be done",
      "70:the grader failed: not the student's fault"
    })
final class GradeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Grading grading;

  @Parameters(
      paramLabel = "EXERCISE",
      description = "Which exercises, such as ex1 ex3; all without.")
  private List<String> exercises = new ArrayList<>();

  @Option(
      names = "--submission",
      paramLabel = "PATH",
      description =
          "A student's folder, zip or git checkout: a whole repository, or one exercise's sources.")
  private Optional<Path> submission = Optional.empty();

  @Option(
      names = "--kit",
      paramLabel = "FOLDER",
      description = "The folder whose exercises and tests are trusted; this checkout without.")
  private Optional<Path> kit = Optional.empty();

  @Option(
      names = "--hidden",
      paramLabel = "FOLDER",
      description = "Tests of your own, in a folder with hidden.yaml; their points stand apart.")
  private Optional<Path> hidden = Optional.empty();

  @Option(
      names = "--show-hidden",
      description = "Tell all of the hidden tests: for a teacher's eyes, not for a student's.")
  private boolean showHidden;

  @Option(
      names = "--report",
      paramLabel = "FORMAT[=FILE]",
      converter = ReportTarget.Converter.class,
      completionCandidates = FormatNames.class,
      description = {
        "One of ${COMPLETION-CANDIDATES}; may be given several times. Without FILE it goes to"
            + " standard output, in place of the console report."
      })
  private List<ReportTarget> reports = new ArrayList<>();

  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      defaultValue = "100",
      description = "Exit with 1 below so many per cent of the points (default ${DEFAULT-VALUE}).")
  private int failUnder;

  @Option(
      names = "--isolate",
      description = "Use what more the operating system offers to lock up the student's code.")
  private boolean isolate;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print the total alone, and no progress.")
  private boolean quiet;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description = "Colour the console report (default ${DEFAULT-VALUE}).")
  private Color color = Color.auto;

  /** When to colour; written as on the command line. */
  enum Color {
    auto,
    always,
    never;

    boolean isWanted(Terminal terminal) {
      return this == always || (this == auto && terminal.likesColor());
    }
  }

  /** The formats, for the help. */
  static final class FormatNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    FormatNames() {
      super(Formats.names());
    }
  }

  GradeCommand(Terminal terminal, Grading grading) {
    this.terminal = terminal;
    this.grading = grading;
  }

  /** Refuse options that are given before a subcommand's name and mean nothing to it. */
  static void refuseOptionsBefore(CommandLine subcommand, List<String> but) {
    for (OptionSpec option : subcommand.getParent().getParseResult().matchedOptions()) {
      if (!but.contains(option.longestName())) {
        throw new ParameterException(
            subcommand, option.longestName() + " does not go with " + subcommand.getCommandName());
      }
    }
  }

  Optional<Path> kit() {
    return kit;
  }

  List<String> exercises() {
    return exercises;
  }

  @Override
  public Integer call() {
    if (failUnder < 0 || failUnder > 100) {
      return refuse("--fail-under is a percentage, from 0 to 100, not " + failUnder + ".");
    }
    ProgressLine line = new ProgressLine(terminal.err());
    Progress progress = terminal.errIsTerminal() && !quiet ? line : Progress.SILENT;
    Report report;
    try {
      report =
          grading.grade(new GradingRequest(kit, submission, exercises, isolate, hidden), progress);
    } catch (BadKitException | BadSubmissionException e) {
      line.clear();
      return refuse(String.valueOf(e.getMessage()));
    }
    line.clear();
    boolean allWritten = print(report);
    return allWritten ? ExitCode.of(report, failUnder) : ExitCode.USAGE;
  }

  /** Write every report, those that can be written too when another cannot. */
  private boolean print(Report report) {
    ReportContext context = context();
    boolean allWritten = true;
    for (ReportTarget target : targets()) {
      boolean all = showHidden || target.format().tellsReadersApart();
      String text = target.format().write(all ? report : report.forStudents(), context);
      if (target.file().isEmpty()) {
        terminal.out().print(text);
        terminal.out().flush();
      } else {
        try {
          ReportFile.write(target.file().get(), text);
        } catch (IOException e) {
          terminal.err().println("grade: a report was not written: " + e.getMessage() + ".");
          allWritten = false;
        }
      }
    }
    return allWritten;
  }

  private List<ReportTarget> targets() {
    if (reports.stream().anyMatch(target -> target.file().isEmpty())) {
      return reports;
    }
    List<ReportTarget> targets = new ArrayList<>(reports);
    targets.add(
        new ReportTarget(
            Formats.named(quiet ? "total" : "console").orElseThrow(), Optional.empty()));
    return targets;
  }

  private ReportContext context() {
    return ReportContext.of(terminal.environment(), color.isWanted(terminal), terminal.encoding());
  }

  private int refuse(String sentences) {
    sentences.lines().forEach(line -> terminal.err().println("grade: " + line));
    return ExitCode.USAGE;
  }
}
