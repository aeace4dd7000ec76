package dbkata.grader.report.html;

import java.util.Locale;

/** How something stands; never told by colour alone, it has a mark, and words stand beside it. */
public enum Tone {
  GOOD,
  BAD,
  IDLE,
  FAULT;

  /** Give the sign that stands before the words, for those who do not see the colour. */
  public String mark() {
    return switch (this) {
      case GOOD -> "✓";
      case BAD -> "✗";
      case IDLE -> "–";
      case FAULT -> "!";
    };
  }

  /** Name the style sheet's class. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
