package dbkata.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;

/** The grader as a process of its own, with the parts of the tests' class path. */
public final class GraderMain {
  private GraderMain() {}

  /**
   * Run a command line.
   *
   * @param arguments the kit, a folder for temporary files, then the command line
   */
  public static void main(String[] arguments) {
    Terminal terminal = new Terminal(System.out, System.err, false, false, UTF_8, System.getenv());
    System.exit(
        TestTool.of(terminal, Path.of(arguments[0]), Path.of(arguments[1]))
            .run(Arrays.copyOfRange(arguments, 2, arguments.length)));
  }
}
