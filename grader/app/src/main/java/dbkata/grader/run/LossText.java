package dbkata.grader.run;

import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.Verdict;
import dbkata.grader.run.settings.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Say to a student what became of the test during which a child was lost.
 *
 * @param limits how much it was given
 */
record LossText(Limits limits) {
  /** What a JVM prints when {@code ExitOnOutOfMemoryError} ends it, and the code it ends with. */
  private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";

  private static final int OUT_OF_MEMORY_EXIT = 3;

  private static final int LONGEST_ERROR = 500;

  /** A code above is 128 and the number of a signal. */
  private static final int SIGNALS = 128;

  /**
   * Give the verdict on the test that was under way.
   *
   * @param place where it was last seen, when it was stopped at a limit
   */
  Verdict verdict(Loss loss, Optional<Place> place) {
    if (loss instanceof Loss.TestTime) {
      return new Verdict.TimedOut(
          timedOut("Stopped after " + seconds(limits.perTest()) + ".", place));
    } else if (loss instanceof Loss.ExerciseTime) {
      return new Verdict.TimedOut(
          timedOut(
              "Stopped: all tests of the exercise together had "
                  + seconds(limits.perExercise())
                  + ".",
              place));
    } else if (loss instanceof Loss.Memory) {
      return new Verdict.OutOfMemory(
          outOfMemoryBecause("Your code held more than " + limits.resident() + " MB in all."));
    } else if (loss instanceof Loss.Gone gone) {
      return gone(gone);
    }
    return new Verdict.Crashed(stopped(loss));
  }

  private Explanation stopped(Loss loss) {
    if (loss instanceof Loss.Threads) {
      return Explanation.of(
          "Your code started more than " + limits.threads() + " threads and was stopped.",
          "Is there a loop that starts threads, or a pool that is never shut down?");
    } else if (loss instanceof Loss.Disk) {
      return Explanation.of(
          "Your code wrote more than " + limits.folderSize() + " MB of files and was stopped.",
          "Is there a loop that writes?");
    } else if (loss instanceof Loss.Flood) {
      return Explanation.of(
          "Your code wrote more than " + limits.rawOutput() + " bytes and was stopped.",
          "Is there a loop that prints?");
    } else if (loss instanceof Loss.Tampered) {
      return Explanation.of(
          "Your code reads or writes the channel by which its results are reported.",
          "Leave file descriptors alone: System.out is all that a test needs.");
    }
    // A fault of the grader's own would have shown before a student's code was there.
    return Explanation.of("The process that runs the tests broke down in the middle of this test.");
  }

  /** Give the verdict on all tests when a child was lost before any of them began. */
  static Verdict beforeTheFirst(Loss loss) {
    if (loss instanceof Loss.Broken broken) {
      return new Verdict.NotYourFault(broken.reason());
    } else if (loss instanceof Loss.Gone gone) {
      return new Verdict.NotYourFault(
          "The child process ended before its first test (exit "
              + gone.exitCode()
              + "): "
              + CleanText.line(gone.errors(), LONGEST_ERROR));
    }
    return new Verdict.NotYourFault("The child process was lost before its first test.");
  }

  /** Say why the tests after it did not run. */
  String afterwards(Loss loss) {
    if (loss instanceof Loss.Engine) {
      return "Tests before it left a database or Redis that does not answer, or ended the program, "
          + limits.children()
          + " times; after that no further one is run.";
    }
    return loss instanceof Loss.ExerciseTime
        ? "The time for the exercise, " + seconds(limits.perExercise()) + ", was used up before."
        : "Tests before it ended the program "
            + limits.children()
            + " times; after that no further one is run.";
  }

  /** Give the verdict on a test that the JVM refused memory, in the JVM's words. */
  Verdict outOfMemory(String message) {
    return new Verdict.OutOfMemory(
        outOfMemoryBecause("Your code asked for more memory than it has: " + message + "."));
  }

  private Verdict gone(Loss.Gone gone) {
    if (gone.exitCode() == OUT_OF_MEMORY_EXIT && gone.errors().contains(OUT_OF_MEMORY)) {
      return new Verdict.OutOfMemory(
          outOfMemoryBecause(
              gone.errors().contains("Metaspace")
                  ? "Your code made more classes than fit into " + limits.metaspace() + " MB."
                  : "Your code asked for more than the "
                      + limits.heap()
                      + " MB of memory that it has."));
    }
    String how =
        gone.exitCode() > SIGNALS
            ? "signal " + (gone.exitCode() - SIGNALS)
            : "exit " + gone.exitCode();
    return new Verdict.Crashed(
        Explanation.of(
            "Your code ended the program (" + how + ") in the middle of this test.",
            "A method that is called by a test returns or throws; System.exit does neither."));
  }

  private static Explanation timedOut(String what, Optional<Place> place) {
    return new Explanation(
        List.of(
            what,
            "Is there a loop that never ends, or a lock or a connection that is never given back?"),
        place,
        Optional.empty(),
        Optional.empty(),
        /* complete= */ true);
  }

  private static Explanation outOfMemoryBecause(String what) {
    return Explanation.of(what, "Is there a loop or a recursion that collects without an end?");
  }

  private static String seconds(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
  }
}
