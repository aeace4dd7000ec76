package dbkata.grader.cli;

import dbkata.grader.starter.BadStarterException;
import dbkata.grader.starter.PinnedGrader;
import dbkata.grader.starter.Starter;
import dbkata.grader.starter.StarterFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Write a repository for students. */
@Command(
    name = "starter",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Write a whole repository for students: exercises, test kit, grader, workflow, no solutions.",
      "",
      "The same kit gives the same bytes. docs/teaching.md says how to hand it out, and how to update"
          + " one that students already have."
    })
final class StarterCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path root;
  private final GradeCommand grade;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Where it goes: a folder that is empty or not there yet.")
  private Path out = Path.of("");

  @Mixin private ExercisesOption exercises = new ExercisesOption();

  @Option(
      names = "--kit",
      paramLabel = "FOLDER",
      description =
          "The checkout that it is made from; this one without. It may stand before \"starter\", too.")
  private Optional<Path> kit = Optional.empty();

  @Option(
      names = "--grader",
      paramLabel = "URL",
      description = "The archive of grader/release that scores every push; nothing does without.")
  private Optional<String> grader = Optional.empty();

  @Option(
      names = "--sha256",
      paramLabel = "DIGITS",
      description = "What that archive's SHA-256 must be, as grader/release says.")
  private Optional<String> sha256 = Optional.empty();

  StarterCommand(Terminal terminal, Path root, GradeCommand grade) {
    this.terminal = terminal;
    this.root = root;
    this.grade = grade;
  }

  @Override
  public Integer call() {
    try {
      if (grader.isPresent() != sha256.isPresent()) {
        throw new BadStarterException(
            List.of("--grader and --sha256 go together: name both or none."));
      }
      Optional<PinnedGrader> pinned =
          grader.map(url -> new PinnedGrader(url, sha256.orElseThrow()));
      StarterFolder folder = new StarterFolder(out);
      Starter starter = Starter.of(kit.or(grade::kit).orElse(root), exercises.ids(), pinned);
      folder.write(starter);
      terminal.out().println(out + ": " + starter.files().size() + " files.");
      if (pinned.isEmpty()) {
        terminal
            .out()
            .println(
                "Its workflow scores nothing until it is told which grader counts: --grader and"
                    + " --sha256.");
      }
      return ExitCode.REACHED;
    } catch (BadStarterException e) {
      String.valueOf(e.getMessage())
          .lines()
          .forEach(line -> terminal.err().println("grade: " + line));
      return ExitCode.USAGE;
    }
  }
}
