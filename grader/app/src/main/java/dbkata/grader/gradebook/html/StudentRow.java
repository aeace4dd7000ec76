package dbkata.grader.gradebook.html;

import dbkata.grader.report.html.Tone;
import java.util.List;

/**
 * A student's row.
 *
 * @param id the student's id
 * @param report where the student's own page lies; empty when there is none
 * @param points what counts of each exercise; empty texts without a score
 * @param total what counts of all; an empty text without a score
 * @param hidden what counts of hidden tests, beside it; an empty text without a score
 * @param tone how it stands
 * @param status how it stands, in words
 * @param why why there is no score; empty when there is one
 * @param attempts how many different works were graded
 * @param committed the last commit's day and minute; empty when not known
 * @param late how late, for people; empty when in time or not known
 * @param lateMinutes how late, for sorting; -1 when not known
 */
record StudentRow(
    String id,
    String report,
    List<String> points,
    String total,
    String hidden,
    Tone tone,
    String status,
    String why,
    int attempts,
    String committed,
    String late,
    long lateMinutes) {
  StudentRow {
    points = List.copyOf(points);
  }

  /** Give what an empty number sorts by: before all others. */
  static String key(String number) {
    return number.isEmpty() ? "-1" : number;
  }
}
