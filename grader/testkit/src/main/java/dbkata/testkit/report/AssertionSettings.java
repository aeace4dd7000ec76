package dbkata.testkit.report;

import org.assertj.core.api.Assertions;
import org.assertj.core.configuration.Configuration;
import org.assertj.core.presentation.StandardRepresentation;

/**
 * Let AssertJ quote enough of an exception that was not expected for the student's line to be among
 * the frames, under what a library puts on top, and write numbers as people do.
 *
 * <p>A service of AssertJ, so that it holds wherever the test kit is on the class path: a test
 * fails with the same text under Maven and in the grader.
 */
public final class AssertionSettings extends Configuration {
  private static final int QUOTED_FRAMES = 200;

  /** Apply these alone; AssertJ would load much to apply all, and print a list of them. */
  @Override
  public void applyAndDisplay() {
    Assertions.setMaxStackTraceElementsDisplayed(QUOTED_FRAMES);
    Assertions.useRepresentation(new NumbersAsPeopleWriteThem());
  }

  /** Without the L that a long has in Java's source: no row of a table has it. */
  private static final class NumbersAsPeopleWriteThem extends StandardRepresentation {
    @Override
    protected String toStringOf(Long number) {
      return number.toString();
    }
  }
}
