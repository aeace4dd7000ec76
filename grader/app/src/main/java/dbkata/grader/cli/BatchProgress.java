package dbkata.grader.cli;

import dbkata.grader.batch.BatchListener;
import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.Standing;
import dbkata.grader.report.PlainText;
import java.time.Duration;
import java.util.Locale;

/**
 * Show how far a class has come: on a terminal a bar with rate and time left, which is written over
 * and leaves nothing; elsewhere one line a submission.
 */
final class BatchProgress implements BatchListener, AutoCloseable {
  /** Return to the line's start and clear it: ECMA-48, CSI K. */
  private static final String CLEAR = "\r\u001b[K";

  private static final int BAR = 24;
  private static final int LONGEST_ID = 20;

  private final Terminal terminal;
  private final boolean quiet;
  private final long started = System.nanoTime();
  private int total;
  private int already;
  private int through;
  private boolean shown;

  BatchProgress(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.quiet = quiet;
  }

  @Override
  public synchronized void begins(int all, int before) {
    total = all;
    already = before;
    if (before > 0) {
      notice("%d of %d were graded before.".formatted(before, all));
    }
    bar("");
  }

  @Override
  public synchronized void graded(Attempt attempt) {
    through++;
    String id = PlainText.line(attempt.student());
    if (quiet) {
      return;
    }
    if (terminal.errIsTerminal()) {
      bar(id);
    } else {
      terminal
          .err()
          .println("%d/%d  %s  %s".formatted(already + through, total, id, score(attempt)));
    }
  }

  @Override
  public synchronized void notice(String sentence) {
    if (!quiet) {
      close();
      terminal.err().println("grade: " + PlainText.line(sentence));
    }
  }

  private static String score(Attempt attempt) {
    return attempt.standing() == Standing.GRADED
        ? attempt.counted() + " points"
        : attempt.standing().word() + ": " + attempt.reason();
  }

  private void bar(String id) {
    if (quiet || !terminal.errIsTerminal()) {
      return;
    }
    int done = already + through;
    int full = total == 0 ? BAR : BAR * done / total;
    boolean unicode = terminal.encoding().newEncoder().canEncode('█');
    String line =
        (unicode ? "█" : "#").repeat(full)
            + (unicode ? "░" : ".").repeat(BAR - full)
            + " %d of %d  %s%s".formatted(done, total, pace(), PlainText.line(id, LONGEST_ID));
    terminal.err().print(CLEAR + line + " ");
    terminal.err().flush();
    shown = true;
  }

  private String pace() {
    double seconds = (System.nanoTime() - started) / 1e9;
    if (through == 0 || seconds <= 0) {
      return "";
    }
    long left = Math.round((total - already - through) * seconds / through);
    return String.format(
        Locale.ROOT, "%.1f a minute, %s left  ", through * 60 / seconds, words(left));
  }

  static String words(long seconds) {
    Duration left = Duration.ofSeconds(seconds);
    if (left.toHours() > 0) {
      return left.toHours() + " h " + left.toMinutesPart() + " min";
    }
    return left.toMinutes() > 0
        ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
        : seconds + " s";
  }

  /** Take the line away, before anything else is printed. */
  @Override
  public synchronized void close() {
    if (shown) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
      shown = false;
    }
  }
}
