package dbkata.testkit.recording;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Record what the student's code does with a data source.
 *
 * <p>Safe for use by several threads. Cleared between tests by whoever owns it.
 */
public final class Recording {
  private final List<SentStatement> statements = new ArrayList<>();
  private final Map<Object, Connection> openConnections = new IdentityHashMap<>();
  private final Map<Object, Boolean> openStatements = new IdentityHashMap<>();
  private final SqlTrace trace = SqlTrace.fromSystemProperty();
  private Consumer<SentStatement> beforeEach = statement -> {};
  private final List<ReturnedConnection> returned = new ArrayList<>();
  private int connectionsOpened;

  /**
   * Wrap a data source so that everything done through it is recorded here.
   *
   * <p>{@code unwrap} is refused through the wrapper: it would lead past the recording.
   */
  public DataSource recorded(DataSource dataSource) {
    return recorded(dataSource, sql -> {});
  }

  /**
   * Wrap a data source as {@link #recorded(DataSource)} does.
   *
   * @param guard looks at each SQL text before it is sent, and throws to keep it back
   */
  public DataSource recorded(DataSource dataSource, Consumer<String> guard) {
    JdbcRecorder recorder = new JdbcRecorder(this, trace, guard);
    return ProxyDataSourceBuilder.create(dataSource)
        .listener(recorder)
        .methodListener(recorder)
        .build();
  }

  /** List the statements sent since the last {@link #clear()}, in the order of their sending. */
  public synchronized List<SentStatement> statements() {
    return List.copyOf(statements);
  }

  /** Count the connections asked for since the last {@link #clear()}. */
  public synchronized int connectionsOpened() {
    return connectionsOpened;
  }

  /** List the states in which connections were closed since the last {@link #clear()}. */
  public synchronized List<ReturnedConnection> returned() {
    return List.copyOf(returned);
  }

  /** Count what is open now. */
  public synchronized LeftOpen leftOpen() {
    return new LeftOpen(openConnections.size(), openStatements.size());
  }

  /**
   * Run an action before each further statement is sent, on the thread that sends it, until the
   * next {@link #clear()}: to let another connection act between two statements of the student's.
   */
  public synchronized void beforeEachStatement(Consumer<SentStatement> action) {
    beforeEach = action;
  }

  /** Begin a test: forget the one before, and head its trace with its name. */
  public void start(String test) {
    clear();
    trace.heading(test);
  }

  /** Forget everything, and close the connections that were left open. */
  public synchronized void clear() {
    for (Connection connection : openConnections.values()) {
      try {
        connection.close();
      } catch (SQLException e) {
        // The test that left it open has said so; a connection that is broken as well is gone.
        continue;
      }
    }
    openConnections.clear();
    openStatements.clear();
    statements.clear();
    returned.clear();
    connectionsOpened = 0;
    beforeEach = statement -> {};
  }

  void sending(SentStatement statement) {
    Consumer<SentStatement> action;
    synchronized (this) {
      statements.add(statement);
      action = beforeEach;
    }
    action.accept(statement);
  }

  synchronized void opened(Connection connection) {
    connectionsOpened++;
    openConnections.put(connection, connection);
  }

  synchronized void openedStatement(Object statement) {
    openStatements.put(statement, true);
  }

  synchronized void closing(Connection connection) {
    try {
      if (openConnections.containsKey(connection) && !connection.isClosed()) {
        returned.add(new ReturnedConnection(connection.getAutoCommit(), connection.isReadOnly()));
      }
    } catch (SQLException e) {
      // A connection whose server is gone has no state to return.
      return;
    }
  }

  synchronized void closed(Object target) {
    openConnections.remove(target);
    openStatements.remove(target);
  }
}
