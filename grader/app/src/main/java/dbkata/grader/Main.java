package dbkata.grader;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dbkata.grader.batch.Batches;
import dbkata.grader.cli.CommandLineTool;
import dbkata.grader.cli.Terminal;
import dbkata.grader.pipeline.Distribution;
import dbkata.grader.pipeline.Grading;
import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.similarity.Similarities;
import dbkata.grader.verify.Verification;
import dbkata.grader.watch.Watch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;

/** Wire the grader and hand it the command line. */
public final class Main {
  private Main() {}

  /** Run the command line and end with its exit code. */
  public static void main(String[] arguments) throws IOException {
    // Numbers and messages are the same for everybody; some locales have digits of their own.
    Locale.setDefault(Locale.ROOT);
    Terminal terminal =
        new Terminal(
            System.out,
            System.err,
            Boolean.getBoolean("dbkata.stdout.terminal"),
            Boolean.getBoolean("dbkata.stderr.terminal"),
            encoding(),
            System.getenv());
    Distribution distribution = Distribution.in(folder("dbkata.dist"), folder("dbkata.archives"));
    GradingSettings settings = GradingSettings.standard(folder("dbkata.root"), distribution);
    CommandLineTool tool =
        new CommandLineTool(
            terminal,
            new Grading(settings),
            new Verification(settings),
            new Batches(settings),
            new Similarities(settings),
            new Watch(settings));
    System.exit(tool.run(arguments));
  }

  /** Java 17 has no property of its own for the encoding of standard output; 19 and later do. */
  private static Charset encoding() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
    return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : US_ASCII;
  }

  /** The launcher names these folders. */
  private static Path folder(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException(
          "start the grader by grader/grade: -D" + property + " is not set");
    }
    return Path.of(value);
  }
}
