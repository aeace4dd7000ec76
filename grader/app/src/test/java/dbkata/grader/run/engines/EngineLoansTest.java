package dbkata.grader.run.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Engine;
import dbkata.services.RedisConnection;
import dbkata.services.RedisEngine;
import dbkata.services.RedisUrl;
import dbkata.services.Settings;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES) // starts servers
class EngineLoansTest {
  private final EngineLoans loans =
      EngineLoans.ahead(Settings.fromEnvironment(), EnumSet.noneOf(Engine.class));

  @AfterEach
  void end() {
    loans.end();
  }

  @Test
  void makesTheNextDatabaseAheadWithItsRoleRestored() throws SQLException {
    Loan first = loans.lend(Engine.POSTGRESQL, "ex2");
    assertThat(asStudent(url(first), first, "SHOW search_path")).isEqualTo("\"$user\", public");
    asStudent(url(first), first, "ALTER ROLE CURRENT_USER SET search_path = nowhere");
    String nextUrl = url(first).replace("kata_ex2_1", "kata_ex2_2");

    first.close();

    await(() -> isThere(nextUrl, first));
    Loan second = loans.lend(Engine.POSTGRESQL, "ex2");
    assertThat(url(second)).isEqualTo(nextUrl);
    assertThat(asStudent(nextUrl, second, "SHOW search_path")).isEqualTo("\"$user\", public");
    assertThat(isThere(url(first), first)).isFalse();
  }

  @Test
  void makesNoneAheadForAnotherExercise() {
    loans.lend(Engine.POSTGRESQL, "ex2").close();

    assertThat(url(loans.lend(Engine.POSTGRESQL, "ex3"))).contains("kata_ex3_");
  }

  @Test
  void givesEachARedisOfItsOwnAndLeavesNoneAtTheEnd() {
    URI first = URI.create(redisOf(loans.lend(Engine.REDIS, "ex4")));
    Loan open = loans.lend(Engine.REDIS, "ex4");
    URI second = URI.create(redisOf(open));
    assertThat(second.getPort()).isNotEqualTo(first.getPort());
    assertThat(answers(first)).isTrue();
    assertThat(answers(second)).isTrue();

    loans.end();

    assertThat(answers(first)).isFalse();
    assertThat(answers(second)).isFalse();
  }

  /** Here the one that is somebody else's is one of the kit's own. */
  @Test
  void lendsTheOnlyRedisToOneAtATimeAndLeavesItEmpty() throws Exception {
    String url = redisOf(loans.lend(Engine.REDIS, "ex4"));
    EngineLoans shared = EngineLoans.warm(external(url), EnumSet.of(Engine.REDIS));
    Loan first = shared.lend(Engine.REDIS, "ex4");
    CompletableFuture<Loan> second =
        CompletableFuture.supplyAsync(() -> shared.lend(Engine.REDIS, "ex4"));
    try (RedisConnection redis = RedisConnection.to(engine(url))) {
      redis.call("FLUSHALL");
      redis.call("SET", "left", "behind");
      assertThat(second).isNotDone();

      first.close();

      second.get(1, TimeUnit.MINUTES);
      assertThat(redis.call("EXISTS", "left")).isEqualTo(0L);
      redis.call("FLUSHALL");
      redis.call("SET", "left", "again");
      shared.close();
      assertThat(redis.call("DBSIZE")).isEqualTo(0L);
    }
  }

  private static String redisOf(Loan loan) {
    return String.valueOf(loan.properties().get("kata.lent.redis.url"));
  }

  private static RedisEngine engine(String text) {
    RedisUrl url = RedisUrl.parse(text);
    return new RedisEngine(
        url.host(),
        url.port(),
        url.user(),
        url.password(),
        url.database(),
        /* foreign= */ false,
        () -> {});
  }

  private static Settings external(String redis) {
    Map<String, String> values = Map.of("KATA_SERVICES", "external", "KATA_REDIS_URL", redis);
    return new Settings(values::get, notice -> {});
  }

  private static String url(Loan loan) {
    return String.valueOf(loan.properties().get("kata.lent.postgres.url"));
  }

  private static String asStudent(String url, Loan loan, String sql) throws SQLException {
    Map<String, String> properties = loan.properties();
    try (Connection connection =
            DriverManager.getConnection(
                url,
                properties.get("kata.lent.postgres.student"),
                properties.get("kata.lent.postgres.student.password"));
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private static boolean isThere(String url, Loan loan) {
    try {
      asStudent(url, loan, "SELECT 1");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean answers(URI server) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException("It did not come true in time", e);
      }
    }
  }
}
