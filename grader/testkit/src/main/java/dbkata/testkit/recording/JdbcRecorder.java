package dbkata.testkit.recording;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.proxy.ProxyJdbcObject;
import org.jspecify.annotations.Nullable;

/** Translate the proxy's callbacks into a {@link Recording}, a trace and the failed statements. */
final class JdbcRecorder implements QueryExecutionListener, MethodExecutionListener {
  private final Recording recording;
  private final SqlTrace trace;
  private final Consumer<String> guard;

  JdbcRecorder(Recording recording, SqlTrace trace, Consumer<String> guard) {
    this.recording = recording;
    this.trace = trace;
    this.guard = guard;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    queries.forEach(query -> guard.accept(query.getQuery()));
    recording.sending(sentStatement(execution, queries));
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    SentStatement statement = sentStatement(execution, queries);
    trace.executed(statement, execution.getThrowable());
    FailedStatement.remember(execution.getThrowable(), statement.toString());
  }

  @Override
  public void beforeMethod(MethodExecutionContext call) {
    if (call.getMethod().getName().equals("unwrap")) {
      throw new IllegalStateException(
          "unwrap() leads past the connection that the exercise gives you: use that one");
    }
    if (call.getMethod().getName().equals("close") && call.getTarget() instanceof Connection it) {
      recording.closing(it);
    }
  }

  @Override
  public void afterMethod(MethodExecutionContext call) {
    Object result = call.getResult();
    if (result instanceof ProxyJdbcObject proxy && opens(call.getMethod())) {
      opened(proxy.getTarget());
    }
    if (call.getMethod().getName().equals("close")) {
      recording.closed(call.getTarget());
    }
    if (call.getTarget() instanceof Connection) {
      trace.called(call);
      if (call.getMethodArgs() != null
          && call.getMethodArgs().length > 0
          && call.getMethodArgs()[0] instanceof String sql) {
        FailedStatement.remember(call.getThrown(), sql);
      }
    }
  }

  /** Getters such as {@code getStatement()} hand out what is open already. */
  private static boolean opens(Method method) {
    return switch (method.getName()) {
      case "getConnection" -> !Statement.class.isAssignableFrom(method.getDeclaringClass());
      case "createStatement", "prepareStatement", "prepareCall" -> true;
      default -> false;
    };
  }

  private void opened(Object target) {
    if (target instanceof Connection connection) {
      recording.opened(connection);
    } else {
      recording.openedStatement(target);
    }
  }

  private static SentStatement sentStatement(ExecutionInfo execution, List<QueryInfo> queries) {
    String sql = queries.stream().map(QueryInfo::getQuery).collect(Collectors.joining("; "));
    List<List<@Nullable Object>> parameterSets = new ArrayList<>();
    for (QueryInfo query : queries) {
      for (List<ParameterSetOperation> set : query.getParametersList()) {
        parameterSets.add(boundValues(set));
      }
    }
    return new SentStatement(sql, parameterSets, execution.getConnectionId());
  }

  /** {@code setString(1, "x")} binds "x"; {@code setNull(1, type)} binds null. */
  private static List<@Nullable Object> boundValues(List<ParameterSetOperation> set) {
    List<@Nullable Object> values = new ArrayList<>();
    for (ParameterSetOperation operation : set) {
      boolean isNull = ParameterSetOperation.isSetNullParameterOperation(operation);
      values.add(isNull ? null : operation.getArgs()[1]);
    }
    return values;
  }
}
