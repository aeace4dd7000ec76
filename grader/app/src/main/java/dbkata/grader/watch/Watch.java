package dbkata.grader.watch;

import dbkata.grader.jvm.AtEnd;
import dbkata.grader.kit.BadKitException;
import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.WarmSelfCheck;
import java.util.List;

/** Grade a checkout's exercises whenever something of theirs is saved, until this is ended. */
public final class Watch {
  private final GradingSettings settings;

  /** Watch the checkout that the grader belongs to, with these parts and limits. */
  public Watch(GradingSettings settings) {
    this.settings = settings;
  }

  /**
   * Grade what is asked for once, then whatever is saved, until this thread is interrupted or the
   * JVM is told to end. No process, file or database of its own is left then.
   *
   * @param asked ids of exercises; all when empty
   * @throws BadKitException when the kit, or an exercise that was asked for, is not there
   */
  public void run(List<String> asked, WatchListener listener) {
    try (WarmSelfCheck check = new WarmSelfCheck(settings);
        AtEnd tidy = AtEnd.run(() -> end(check, listener));
        Rounds rounds = new Rounds(settings, check, asked, listener)) {
      rounds.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(WarmSelfCheck check, WatchListener listener) {
    listener.ends();
    check.close();
  }
}
