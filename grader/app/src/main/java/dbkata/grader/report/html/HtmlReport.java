package dbkata.grader.report.html;

import dbkata.grader.domain.Report;
import gg.jte.output.StringOutput;

/**
 * Writes a report as one page for a browser: a file that needs no other and runs no script.
 *
 * <p>The page is XHTML-compatible HTML, so that tests can parse it strictly.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /** Write the whole page, to be stored as UTF-8. */
  @SuppressWarnings("NullAway") // jte's generated methods take null for no interceptor of forms
  public static String of(Report report) {
    StringOutput html = new StringOutput();
    // The generated method and not jte's engine, whose start costs ten times as much as the page.
    JtereportGenerated.render(new SafeOutput(html), null, Page.of(report, Stylesheet.load()));
    return InertLines.of(html.toString());
  }
}
