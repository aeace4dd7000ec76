package dbkata.testkit.recording;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Set;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import org.jspecify.annotations.Nullable;

/**
 * Print what goes over the student's connections, when {@code -Dkata.trace=sql} asks for it.
 *
 * <p>One line each: the connection's number, the statement or the call that moves a transaction,
 * and the error if there was one.
 */
final class SqlTrace {
  private static final Set<String> TRACED_CALLS =
      Set.of("setAutoCommit", "commit", "rollback", "setSavepoint", "close");

  private final @Nullable PrintStream out;

  private SqlTrace(@Nullable PrintStream out) {
    this.out = out;
  }

  static SqlTrace fromSystemProperty() {
    return new SqlTrace("sql".equals(System.getProperty("kata.trace")) ? System.out : null);
  }

  void heading(String test) {
    if (out != null) {
      out.println("sql   -- " + test);
    }
  }

  void executed(SentStatement statement, @Nullable Throwable error) {
    print(statement.connection(), statement.toString(), error);
  }

  void called(MethodExecutionContext call) {
    String name = call.getMethod().getName();
    if (TRACED_CALLS.contains(name)) {
      Object[] arguments = call.getMethodArgs() == null ? new Object[0] : call.getMethodArgs();
      String shown = name + Arrays.toString(arguments).replace('[', '(').replace(']', ')');
      print(call.getConnectionInfo().getConnectionId(), shown, call.getThrown());
    }
  }

  private void print(String connection, String what, @Nullable Throwable error) {
    if (out != null) {
      String failure = error == null ? "" : "   failed: " + error.getMessage();
      out.println("sql " + connection + " | " + what + failure);
    }
  }
}
