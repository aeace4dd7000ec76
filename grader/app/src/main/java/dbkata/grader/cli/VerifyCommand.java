package dbkata.grader.cli;

import dbkata.grader.kit.BadKitException;
import dbkata.grader.pipeline.Progress;
import dbkata.grader.verify.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verify exercises, for whoever adds one. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Check what the kit promises of its exercises: for whoever adds one.",
      "",
      "It reads the exercise's files, its page and its tests, then runs the tests on the stub, on"
          + " the reference solution, on each right way and on each mistake. One line for each"
          + " problem says where it is and what to do."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is wrong",
      "1:something is wrong",
      "2:what was asked for cannot be done",
      "70:the grader failed: nothing is known of the exercise"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Verification verification;

  private final GradeCommand grade;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "EXERCISE",
      description = "Which exercises, such as ex1 ex3; all without.")
  private List<String> exercises = new ArrayList<>();

  @Option(
      names = "--kit",
      paramLabel = "FOLDER",
      description =
          "The folder whose exercises are verified; this checkout without. It may stand before"
              + " \"verify\", too.")
  private Optional<Path> kit = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "SOLUTION",
      description =
          "Run only this solution, such as wrong/no-order, right/batch, solution or stub; may be"
              + " given several times.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--write",
      description =
          "Write what a student reads first of each mistake into its first-failure.txt, instead of"
              + " comparing it.")
  private boolean write;

  VerifyCommand(Terminal terminal, Verification verification, GradeCommand grade) {
    this.grade = grade;
    this.terminal = terminal;
    this.verification = verification;
  }

  @Override
  public Integer call() {
    // The others are about submissions, of which there is none.
    GradeCommand.refuseOptionsBefore(Objects.requireNonNull(spec).commandLine(), List.of("--kit"));
    long started = System.nanoTime();
    ProgressLine line = new ProgressLine(terminal.err());
    Progress progress = terminal.errIsTerminal() ? line : Progress.SILENT;
    Verification.Findings findings;
    try {
      findings =
          verification.verify(
              new Verification.Request(kit.or(grade::kit), asked(), only, write), progress);
    } catch (BadKitException e) {
      line.clear();
      String.valueOf(e.getMessage()).lines().forEach(it -> terminal.err().println("grade: " + it));
      return ExitCode.USAGE;
    }
    line.clear();
    if (findings.solutions() == 0 && findings.problems().isEmpty()) {
      terminal.err().println("grade: there is no solution " + String.join(", ", only));
      return ExitCode.USAGE;
    }
    print(findings, (System.nanoTime() - started) / 1e9);
    return findings.faults().isEmpty()
        ? findings.problems().isEmpty() ? ExitCode.REACHED : ExitCode.BELOW
        : ExitCode.FAULT;
  }

  private List<String> asked() {
    List<String> asked = new ArrayList<>(grade.exercises());
    asked.addAll(exercises);
    return asked;
  }

  private void print(Verification.Findings findings, double seconds) {
    findings.problems().forEach(problem -> terminal.out().println(problem));
    findings
        .faults()
        .forEach(fault -> terminal.err().println("grade: the grader failed, " + fault));
    if (findings.written() > 0) {
      terminal.out().println(counted(findings.written(), "file") + " written: read each of them");
    }
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s in %s, %s. Took %.1f s.",
                findings.problems().isEmpty()
                    ? "Nothing wrong"
                    : counted(findings.problems().size(), "problem"),
                counted(findings.exercises(), "exercise"),
                counted(findings.solutions(), "solution"),
                seconds));
    terminal.out().flush();
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
