package dbkata.grader.report.html;

import java.util.Locale;

/** How something stands; never told by colour alone, a {@link Badge} has a mark and words too. */
enum Tone {
  GOOD,
  BAD,
  IDLE,
  FAULT;

  /** Name the style sheet's class. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
