package dbkata.grader.cli;

import dbkata.grader.domain.Report;
import dbkata.grader.report.Formats;
import dbkata.grader.report.PlainText;
import dbkata.grader.report.ReportContext;
import dbkata.grader.watch.WatchListener;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Show the newest report: on a terminal alone, elsewhere after those before it. */
final class WatchScreen implements WatchListener {
  /** Go to the upper left corner and clear the screen, not what scrolled away: ECMA-48. */
  private static final String CLEAR = "\u001b[H\u001b[2J";

  private final Terminal terminal;
  private final ReportContext context;
  private final ProgressLine line;
  private boolean ended;

  WatchScreen(Terminal terminal, ReportContext context) {
    this.terminal = terminal;
    this.context = context;
    this.line = new ProgressLine(terminal.err());
  }

  @Override
  public synchronized void reached(String exercise, String what) {
    if (!ended && terminal.errIsTerminal()) {
      line.reached(exercise, what);
    }
  }

  @Override
  public synchronized void graded(
      Report report, List<String> watched, Optional<Duration> sinceSave) {
    if (ended) {
      return;
    }
    line.clear();
    if (terminal.outIsTerminal() && !"dumb".equals(terminal.environment().get("TERM"))) {
      terminal.out().print(CLEAR);
    }
    terminal.out().print(Formats.firstStep().write(report.forStudents(), context));
    String verdict =
        sinceSave
            .map(it -> String.format(Locale.ROOT, "Verdict %.2f s after you saved. ", seconds(it)))
            .orElse("");
    terminal.out().println(verdict + waits(watched));
    terminal.out().flush();
  }

  @Override
  public synchronized void refused(String sentences) {
    if (ended) {
      return;
    }
    line.clear();
    new Refusal(terminal).say(sentences + "\nMend that and save it, or end this by Ctrl-C.");
  }

  /** Where a terminal shows {@code ^C}, the next prompt is to begin a line. */
  @Override
  public synchronized void ends() {
    ended = true;
    if (terminal.errIsTerminal()) {
      line.reached("", "");
    }
    line.clear();
  }

  private static String waits(List<String> watched) {
    return "Watching "
        + PlainText.line(String.join(", ", watched))
        + ": save to grade again, Ctrl-C to end.";
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
