package dbkata.grader.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which exercises a command is about. */
final class ExercisesOption {
  @Option(
      names = "--exercises",
      paramLabel = "ID",
      split = ",",
      description = "Which exercises, such as ex1,ex3; all without.")
  private List<String> ids = new ArrayList<>();

  /** Give their ids; none for all. */
  List<String> ids() {
    return List.copyOf(ids);
  }
}
