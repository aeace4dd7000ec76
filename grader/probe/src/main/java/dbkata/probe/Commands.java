package dbkata.probe;

import dbkata.probe.wire.Command;
import dbkata.probe.wire.SealedInput;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Wait for commands on a thread of their own, so that the end of the grader ends this process
 * whatever else it is doing.
 */
final class Commands {
  private final BlockingQueue<Command> queue = new LinkedBlockingQueue<>();

  private Commands() {}

  /**
   * Wait for them.
   *
   * @param look answers {@link Command.Look}, whatever the thread that takes the others is doing
   */
  static Commands from(SealedInput in, Results results, Runnable look) {
    Commands commands = new Commands();
    Thread reader = new Thread(() -> commands.readAll(in, results, look), "commands");
    reader.setDaemon(true);
    reader.setPriority(Thread.MAX_PRIORITY);
    reader.start();
    return commands;
  }

  /** Wait for the next command; who interrupts this thread is a student's code, and waits too. */
  Command next() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        continue;
      }
    }
  }

  private void readAll(SealedInput in, Results results, Runnable look) {
    try {
      for (byte[] content = in.read(); content != null; content = in.read()) {
        Command command = Command.decoded(content);
        if (command instanceof Command.Look) {
          look.run();
        } else {
          queue.add(command);
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      // Nobody is left to tell it to: the results go over the same pipes.
      results.halt();
    }
    results.halt();
  }
}
