package dbkata.testkit.recording;

import dbkata.services.TcpProxy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Record what a client sends to Redis.
 *
 * <p>What a client library says by itself when it connects (HELLO, AUTH, SELECT, CLIENT) is passed
 * over. Safe for use by several threads. Cleared between tests by whoever owns it.
 */
public final class RedisRecording {
  private static final Set<String> GREETINGS = Set.of("HELLO", "AUTH", "SELECT", "CLIENT");

  /** Characters of a command that the trace shows: a value may be as long as a book. */
  private static final int WIDEST = 160;

  private final @Nullable PrintStream trace;
  private final List<SentCommand> commands = new ArrayList<>();
  private Consumer<SentCommand> beforeEach = command -> {};
  private int connections;

  private RedisRecording(@Nullable PrintStream trace) {
    this.trace = trace;
  }

  /**
   * Start a recording that also prints each command when {@code -Dkata.trace=redis} asks for it.
   */
  public static RedisRecording fromEnvironment() {
    return tracedTo("redis".equals(System.getProperty("kata.trace")) ? System.out : null);
  }

  /** Start a recording that also prints each command there, unless it is null. */
  static RedisRecording tracedTo(@Nullable PrintStream trace) {
    return new RedisRecording(trace);
  }

  /** List the commands sent since the last {@link #clear()}, in the order of their sending. */
  public synchronized List<SentCommand> commands() {
    return List.copyOf(commands);
  }

  /**
   * Run an action before each further command reaches Redis, until the next {@link #clear()}: to
   * let another program act, or Redis go away, between two commands of the student's.
   */
  public synchronized void beforeEachCommand(Consumer<SentCommand> action) {
    beforeEach = action;
  }

  /** Forget everything. */
  public synchronized void clear() {
    commands.clear();
    beforeEach = command -> {};
  }

  /**
   * Hand on what a client says over a new connection, each command as a whole after it was recorded
   * here, so that Redis can go away between two commands of one packet.
   */
  public synchronized TcpProxy.Carrier connection() {
    int number = ++connections;
    RespDecoder decoder = new RespDecoder();
    ByteArrayOutputStream pending = new ByteArrayOutputStream();
    return (bytes, server) -> {
      for (byte next : bytes) {
        pending.write(next);
        Optional<SentCommand> command = decoder.accept(next);
        if (command.isPresent()) {
          sending(command.get(), number);
          pending.writeTo(server);
          pending.reset();
        }
      }
    };
  }

  /** Take a command that is about to reach Redis over the connection of that number. */
  private void sending(SentCommand command, int connection) {
    if (GREETINGS.stream().anyMatch(command::isA)) {
      return;
    }
    Consumer<SentCommand> action;
    synchronized (this) {
      commands.add(command);
      action = beforeEach;
    }
    if (trace != null) {
      trace.println("redis " + connection + " | " + shortened(command.toString()));
    }
    action.accept(command);
  }

  private static String shortened(String line) {
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + " ...";
  }
}
