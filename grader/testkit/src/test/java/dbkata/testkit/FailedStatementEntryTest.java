package dbkata.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

class FailedStatementEntryTest {
  @ParameterizedTest
  @ValueSource(classes = {SqliteCase.class, PostgresCase.class})
  void aFailureThatCameFromAStatementNamesIt(Class<?> testClass) {
    Heard heard = run(testClass, "theDatabaseRefuses");

    assertThat(heard.failures).hasSize(1);
    assertThat(heard.entries).containsExactly(Map.of("kata.sql", "SELECT FROM WHERE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"anotherFailure", "theTestExpectedIt", "thereIsNoText"})
  void whatDidNotComeFromAStatementNamesNone(String method) {
    Heard heard = run(SqliteCase.class, method);

    assertThat(heard.failures).hasSize(method.equals("theTestExpectedIt") ? 0 : 1);
    assertThat(heard.entries).isEmpty();
  }

  private static Heard run(Class<?> testClass, String method) {
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
    Heard heard = new Heard();
    launcher.execute(request().selectors(selectMethod(testClass, method)).build(), heard);
    return heard;
  }

  private static final class Heard implements TestExecutionListener {
    private final List<Map<String, String>> entries = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      entries.add(entry.getKeyValuePairs());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(failures::add);
    }
  }

  private static void send(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeQuery(sql);
    }
  }

  static class SqliteCase {
    @RegisterExtension final SqliteTestDatabase database = SqliteTestDatabase.inNewFile();

    @Test
    void theDatabaseRefuses() throws SQLException {
      send(database, "SELECT FROM WHERE");
    }

    @Test
    void thereIsNoText() throws SQLException {
      send(database, " ");
    }

    @Test
    void theTestExpectedIt() {
      assertThat(catchThrowable(() -> send(database, "SELECT FROM")))
          .isInstanceOf(SQLException.class);
    }

    @Test
    void anotherFailure() {
      try {
        send(database, "SELECT FROM");
      } catch (SQLException e) {
        fail("the statement that failed before is not to blame");
      }
    }
  }

  static class PostgresCase {
    @RegisterExtension
    static final PostgresTestDatabase database = PostgresTestDatabase.withSchema("shelf.sql");

    @Test
    void theDatabaseRefuses() {
      try {
        send(database, "SELECT FROM WHERE");
      } catch (SQLException e) {
        throw new IllegalStateException("wrapped", e);
      }
    }
  }
}
