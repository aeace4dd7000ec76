package dbkata.grader.report;

import java.util.List;
import java.util.Optional;

/** The formats that a report can be asked for in. */
public final class Formats {
  private static final List<ReportFormat> ALL =
      List.of(
          new ConsoleFormat(/* firstStepOnly= */ false),
          new TotalFormat(),
          new JsonFormat(),
          new JunitFormat(),
          new MarkdownFormat(),
          new GithubFormat(),
          new HtmlFormat(),
          new Classroom50Format(),
          new GradescopeFormat(),
          new PrairielearnFormat());

  private static final ReportFormat FIRST_STEP = new ConsoleFormat(/* firstStepOnly= */ true);

  private Formats() {}

  /** Find a format by the word of the command line. */
  public static Optional<ReportFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /**
   * Give the console report that tells the first red step in full and of others that they are red.
   */
  public static ReportFormat firstStep() {
    return FIRST_STEP;
  }

  /** List the words of all formats. */
  public static List<String> names() {
    return ALL.stream().map(ReportFormat::name).toList();
  }
}
