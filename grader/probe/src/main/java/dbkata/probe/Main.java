package dbkata.probe;

import dbkata.probe.wire.Command;
import dbkata.probe.wire.Command.Prepare;
import dbkata.probe.wire.Command.Run;
import dbkata.probe.wire.Direction;
import dbkata.probe.wire.Result.Finished;
import dbkata.probe.wire.Result.Ready;
import dbkata.probe.wire.Result.Reason;
import dbkata.probe.wire.Result.Seen;
import dbkata.probe.wire.Seal;
import dbkata.probe.wire.SealedInput;
import dbkata.probe.wire.SealedOutput;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/** Take commands from standard input until it ends, and answer on standard output. */
public final class Main {
  /** The longest command, in bytes: class files of tests and of a submission. */
  private static final int LONGEST_COMMAND = 256 << 20;

  private Main() {}

  /** Start; there are no arguments, since everybody may read those. */
  public static void main(String[] arguments) {
    InputStream in = new FileInputStream(FileDescriptor.in);
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream complaints = System.err;
    PrintedOutput printed = PrintedOutput.instead();
    try {
      String key = SealedInput.plainLine(in);
      Results results = new Results(new SealedOutput(out, Seal.withKey(key), Direction.RESULT));
      Commands commands =
          Commands.from(
              new SealedInput(
                  in, Seal.withKey(key), Direction.COMMAND, LONGEST_COMMAND, LONGEST_COMMAND),
              results,
              lookAt(Thread.currentThread(), printed, results));
      try (TestRunner runner = prepared(commands.next(), results, printed)) {
        results.send(new Ready());
        obey(commands, runner, results);
      }
    } catch (Throwable e) {
      // Nothing of a student's is here yet: what it says can be trusted.
      complaints.println("The child process could not get ready: " + e);
      Runtime.getRuntime().halt(1);
    }
  }

  /** It runs on another thread than the tests, which may never give theirs back. */
  private static Runnable lookAt(Thread tests, PrintedOutput printed, Results results) {
    return () ->
        results.send(
            new Seen(
                ThrownReader.framesOf(tests.getStackTrace()),
                printed.text(),
                printed.dropped() > 0));
  }

  private static TestRunner prepared(Command first, Results results, PrintedOutput printed) {
    if (!(first instanceof Prepare prepare)) {
      throw new IllegalStateException("The first command must be to prepare");
    }
    printed.keep(prepare.bounds().outputPerTest());
    WarmUp.of(prepare);
    ThreadWatch threads = ThreadWatch.start(prepare.bounds().threads(), results);
    return TestRunner.with(prepare, results, printed, threads);
  }

  private static void obey(Commands commands, TestRunner runner, Results results) {
    try {
      while (commands.next() instanceof Run run) {
        runner.run(run, Loaders.of(run));
        results.send(new Finished(!Leftovers.isRunning(Loaders.STUDENT)));
      }
    } catch (Throwable e) {
      // Whatever it is, tests that were not reported stay without points.
      results.stop(Reason.BROKEN);
    }
  }
}
