package dbkata.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Make databases as an administrator, whose credentials stay in here. */
public final class AdministeredPostgres implements RunningPostgres {
  /** PostgreSQL cuts names at 63 bytes; this leaves room for prefix and suffix. */
  private static final int LABEL_LENGTH = 36;

  private final PostgresEngine engine;
  private final Settings settings;
  private final AtomicInteger count = new AtomicInteger();
  private final List<PostgresDatabase> made = new ArrayList<>();
  private @Nullable Connection admin;

  /** Whether the prepared server still has its spare database: renaming it takes 1 ms. */
  private boolean spare;

  private AdministeredPostgres(PostgresEngine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
    this.spare = engine.state() == PostgresEngine.State.PREPARED;
  }

  /** Administer a server that answers, first making the roles unless they are prepared. */
  public static RunningPostgres on(PostgresEngine engine, Settings settings) {
    AdministeredPostgres server = new AdministeredPostgres(engine, settings);
    try {
      if (engine.state() != PostgresEngine.State.PREPARED) {
        server.execute(PostgresRoles.creation(engine));
      }
    } catch (SQLException e) {
      engine.stop().run();
      throw new ServicesException(
          "The PostgreSQL at "
              + engine.adminUrl()
              + " refuses to make roles: "
              + e.getMessage()
              + ". Name a role in KATA_POSTGRES_URL that has CREATEDB and CREATEROLE.",
          e);
    }
    return server;
  }

  @Override
  public synchronized PostgresDatabase createDatabase(String label) {
    String name = nameFor(label);
    PostgresDatabase database =
        new PostgresDatabase(
            engine.adminUrl().withDatabase(name).toString(),
            name,
            engine.owner(),
            engine.student());
    try {
      if (count.get() > 1) {
        // Code that used an earlier database may have changed what it is given.
        execute(PostgresRoles.restoration(engine.student()));
      }
      createEmpty(name);
      made.add(database);
      execute(PostgresRoles.databaseGrants(engine, name));
      if (engine.state() != PostgresEngine.State.PREPARED) {
        grantInside(name);
      }
    } catch (SQLException e) {
      throw failure("make the database " + name, e);
    }
    if (settings.keep()) {
      settings.notice(KeepNotice.of(database));
    }
    return database;
  }

  @Override
  public synchronized void dropDatabase(PostgresDatabase database) {
    try {
      execute(List.of("DROP DATABASE IF EXISTS \"" + database.name() + "\" WITH (FORCE)"));
      made.remove(database);
    } catch (SQLException e) {
      throw failure("drop the database " + database.name(), e);
    }
  }

  /** Whoever owns it. */
  @Override
  public synchronized boolean terminateBackend(int pid) {
    try {
      return Backends.end(admin(), pid);
    } catch (SQLException e) {
      throw failure("end the backend " + pid, e);
    }
  }

  @Override
  public void close() {
    release();
    disconnect();
    engine.stop().run();
  }

  @Override
  public synchronized void release() {
    if (engine.state() != PostgresEngine.State.FOREIGN || settings.keep()) {
      return;
    }
    try {
      List.copyOf(made).forEach(this::dropDatabase);
      execute(PostgresRoles.removal(engine));
    } catch (SQLException | ServicesException e) {
      settings.notice(
          "Left behind on "
              + engine.adminUrl()
              + ": databases and roles that end in "
              + engine.suffix()
              + " ("
              + e.getMessage()
              + ").");
    }
  }

  private String nameFor(String label) {
    String plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String cut = plain.substring(0, Math.min(LABEL_LENGTH, plain.length()));
    return "kata_" + cut + "_" + count.incrementAndGet() + engine.suffix();
  }

  private void createEmpty(String name) throws SQLException {
    if (spare) {
      spare = false;
      execute(List.of("ALTER DATABASE " + PostgresRoles.SPARE + " RENAME TO \"" + name + "\""));
    } else {
      execute(List.of(PostgresRoles.databaseCreation(engine, name, majorVersion())));
    }
  }

  private void grantInside(String name) throws SQLException {
    try (Connection connection = connect(engine.adminUrl().withDatabase(name));
        Statement statement = connection.createStatement()) {
      for (String sql : PostgresRoles.grantsInside(engine.owner(), engine.student())) {
        statement.execute(sql);
      }
    }
  }

  private int majorVersion() throws SQLException {
    return admin().getMetaData().getDatabaseMajorVersion();
  }

  private void execute(List<String> statements) throws SQLException {
    try (Statement statement = admin().createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection admin() throws SQLException {
    Connection present = admin;
    if (present == null || present.isClosed()) {
      present = connect(engine.adminUrl());
      admin = present;
    }
    return present;
  }

  private Connection connect(PostgresUrl url) throws SQLException {
    return DriverManager.getConnection(
        url.toString(), engine.admin().user(), engine.admin().password());
  }

  private synchronized void disconnect() {
    try {
      Connection present = admin;
      if (present != null) {
        present.close();
        admin = null;
      }
    } catch (SQLException e) {
      settings.notice("The administrator's connection did not close: " + e.getMessage());
    }
  }

  private ServicesException failure(String what, SQLException cause) {
    return new ServicesException(
        "PostgreSQL at " + engine.adminUrl() + " cannot " + what + ": " + cause.getMessage(),
        cause);
  }
}
