package dbkata.grader.gradebook.html;

import dbkata.grader.gradebook.GradeBook;
import dbkata.grader.report.html.InertLines;
import dbkata.grader.report.html.SafeOutput;
import dbkata.grader.report.html.Stylesheet;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Writes the grade book as one page for a browser, of one family with the students' reports.
 *
 * <p>It needs no other file but the reports that it links, and reads without its script, which only
 * sorts and searches.
 */
public final class HtmlBook {
  private HtmlBook() {}

  /** Write the whole page, to be stored as UTF-8. */
  @SuppressWarnings("NullAway") // jte's generated methods take null for no interceptor of forms
  public static String of(GradeBook book) {
    StringOutput html = new StringOutput();
    Stylesheet style = Stylesheet.load().and(resource("class.css"));
    ClassPage page = ClassPage.of(book, style, resource("class.js"));
    JteclassPageGenerated.render(new SafeOutput(html), null, page);
    return InertLines.of(html.toString());
  }

  private static String resource(String name) {
    try (InputStream file = HtmlBook.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The grade book's " + name + " cannot be read.", e);
    }
  }
}
