package dbkata.testkit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test class as an exercise has it, run in sessions of {@link LauncherSessionTest} alone. */
public class ShelfTestCase {
  @RegisterExtension
  static final PostgresTestDatabase database = PostgresTestDatabase.withSchema("shelf.sql");

  @Test
  void usesItsDatabase() {
    LauncherSessionTest.seen(
        database.value("SELECT current_database()").orElseThrow().toString(),
        database.dataSource());
  }
}
