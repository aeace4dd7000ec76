package dbkata.grader.run.child;

import dbkata.grader.run.settings.RunSettings;
import dbkata.probe.wire.Command;
import dbkata.probe.wire.Direction;
import dbkata.probe.wire.Result;
import dbkata.probe.wire.Seal;
import dbkata.probe.wire.SealedInput;
import dbkata.probe.wire.SealedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A child process and the conversation with it.
 *
 * <p>Everything that waits for the child does so on threads of its own, so that nothing that the
 * child does or leaves undone can hold up whoever asks. Safe for threads.
 */
public final class Child implements AutoCloseable {
  /** The longest record of a child, in bytes: a failure with five causes and their frames. */
  private static final int LONGEST_RESULT = 8 << 20;

  /** How long to wait for the rest of a dead child's output, in milliseconds. */
  private static final long REST = 500;

  /** How long to wait for a killed child's end, in milliseconds. */
  private static final long LAST_WORDS = 2_000;

  /** How long writing an archive may take, in milliseconds. */
  private static final long WRITING = 60_000;

  /** In the queue of commands, the end of it. */
  private static final Command END =
      new Command.Run(Map.of(), Map.of(), List.of(), Map.of(), List.of());

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final RunSettings settings;
  private final Supplier<Containment> containment;
  private final Optional<Path> record;
  private final Tail errors = new Tail();
  private @Nullable Thread keeper;
  private volatile @Nullable WorkFolder folder;
  private @Nullable Process process;
  private boolean killed;

  private Child(RunSettings settings, Supplier<Containment> containment, Optional<Path> record) {
    this.settings = settings;
    this.containment = containment;
    this.record = record;
  }

  /**
   * Start one in the background; what becomes of it is an event.
   *
   * @param record an archive of class data that it writes at its end, see {@link #finish}
   */
  public static Child start(
      RunSettings settings,
      Supplier<Containment> containment,
      Command.Prepare prepare,
      Optional<Path> record) {
    Child child = new Child(settings, containment, record);
    child.commands.add(prepare);
    child.keeper = Background.run("child", child::live);
    return child;
  }

  /** Ask for something; returns at once. */
  public void send(Command command) {
    commands.add(command);
  }

  /** Wait for the next event; empty when the time is up. */
  public Optional<Event> next(Duration most) {
    try {
      return Optional.ofNullable(events.poll(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
      return Optional.empty();
    }
  }

  /** Measure it and what it made; what the system does not tell, or is gone, counts as nothing. */
  public Vitals vitals() {
    Process runs = process();
    WorkFolder worksIn = folder;
    Vitals vitals = runs == null ? Vitals.NONE : new ProcessTree(runs.toHandle()).vitals();
    return worksIn == null ? vitals : vitals.plus(new Vitals(0, 0, 0, worksIn.size()));
  }

  /** End it and everything that it made. */
  public void kill() {
    Process present;
    synchronized (this) {
      killed = true;
      present = process;
    }
    if (present != null) {
      new ProcessTree(present.toHandle()).kill();
    }
  }

  /** Tell it that no command follows, and wait for it to end by itself. */
  public void finish() {
    commands.add(END);
    Thread present = keeper;
    if (present != null) {
      joinFor(present, WRITING);
    }
  }

  /** End it, and wait a moment for its folder to be deleted. */
  @Override
  public void close() {
    kill();
    Thread present = keeper;
    if (present != null) {
      joinFor(present, LAST_WORDS);
    }
  }

  /**
   * Start the process and stay until it is gone: the kernel ends it with the thread that started
   * it, where {@code setpriv} or bubblewrap have told it to.
   */
  private void live() {
    try (WorkFolder own = WorkFolder.in(settings.work())) {
      folder = own;
      Process started = startIn(own.path());
      String key = Seal.newKey();
      Thread writer =
          Background.run("child's commands", () -> writeCommands(started.getOutputStream(), key));
      Thread reader = Background.run("child's results", () -> readResults(resultsOf(started, key)));
      Thread complaints =
          Background.run("child's errors", () -> errors.drain(started.getErrorStream()));
      int exitCode = started.waitFor();
      new ProcessTree(started.toHandle()).kill();
      writer.interrupt();
      reader.join(REST);
      complaints.join(REST);
      events.add(new Event.Gone(exitCode, errors.text()));
    } catch (IOException e) {
      events.add(new Event.NotStarted("The child process could not be started: " + e.getMessage()));
    } catch (InterruptedException e) {
      kill();
    }
  }

  private Process startIn(Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            containment.get().around(JavaCommand.of(settings, folder, record), settings, folder));
    builder.directory(folder.toFile());
    Environment.clear(builder.environment());
    Process started = builder.start();
    boolean late;
    synchronized (this) {
      process = started;
      late = killed;
    }
    if (late) {
      new ProcessTree(started.toHandle()).kill();
    }
    return started;
  }

  private SealedInput resultsOf(Process started, String key) {
    return new SealedInput(
        started.getInputStream(),
        Seal.withKey(key),
        Direction.RESULT,
        LONGEST_RESULT,
        settings.limits().rawOutput());
  }

  private void writeCommands(OutputStream out, String key) {
    try {
      out.write((key + "\n").getBytes(StandardCharsets.US_ASCII));
      SealedOutput sealed = new SealedOutput(out, Seal.withKey(key), Direction.COMMAND);
      for (Command next = commands.take(); next != END; next = commands.take()) {
        sealed.write(next.encoded());
      }
      out.close();
    } catch (IOException e) {
      return; // the child is gone, which is an event of its own
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readResults(SealedInput in) {
    try {
      for (byte[] content = in.read(); content != null; content = in.read()) {
        events.add(new Event.Said(Result.decoded(content)));
      }
    } catch (SealedInput.FloodException e) {
      events.add(new Event.Flooding());
    } catch (IOException e) {
      // The end of the process says so itself; else a record is missing, or makes no sense.
      events.add(new Event.Tampered());
    }
  }

  private static void joinFor(Thread thread, long milliseconds) {
    try {
      thread.join(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Process process() {
    return process;
  }
}
