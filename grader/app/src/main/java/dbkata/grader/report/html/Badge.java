package dbkata.grader.report.html;

import dbkata.grader.domain.Verdict;

/**
 * What became of something, in a mark and a few words.
 *
 * @param tone how it stands
 * @param words what became of it
 */
record Badge(Tone tone, String words) {
  /** Say what became of a test. */
  static Badge of(Verdict verdict) {
    if (verdict instanceof Verdict.Passed) {
      return new Badge(Tone.GOOD, "passed");
    }
    if (verdict instanceof Verdict.TimedOut) {
      return new Badge(Tone.BAD, "timed out");
    }
    if (verdict instanceof Verdict.OutOfMemory) {
      return new Badge(Tone.BAD, "out of memory");
    }
    if (verdict instanceof Verdict.Crashed) {
      return new Badge(Tone.BAD, "crashed");
    }
    if (verdict instanceof Verdict.NotRun) {
      return new Badge(Tone.IDLE, "not run");
    }
    if (verdict instanceof Verdict.NotYourFault) {
      return new Badge(Tone.FAULT, "not your fault");
    }
    return new Badge(Tone.BAD, "failed");
  }
}
