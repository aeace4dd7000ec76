package dbkata.grader.report.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/** Escapes all that templates insert, as jte does, and shows characters that hide. */
public final class SafeOutput extends OwaspHtmlTemplateOutput {
  /** Escape on the way to a page. */
  public SafeOutput(TemplateOutput page) {
    super(page);
  }

  @Override
  public void writeUserContent(String value) {
    super.writeUserContent(VisibleText.of(value));
  }
}
