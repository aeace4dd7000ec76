package dbkata.services.embedded;

import dbkata.services.PostgresEngine;
import dbkata.services.ServicesException;
import java.io.IOException;
import java.nio.file.Path;

/** Start a PostgreSQL out of the class path. */
final class EmbeddedPostgres {
  private final Workplace workplace;

  EmbeddedPostgres(Workplace workplace) {
    this.workplace = workplace;
  }

  PostgresEngine start() {
    DriverRehearsal.begin();
    BundledFile archive =
        BundledFile.find(
            workplace.platform().postgresArchive(),
            "io.zonky.test.postgres:" + workplace.platform().postgresArtifact());
    PostgresBinaries binaries = PostgresBinaries.in(workplace, archive);
    String name = "cluster-" + archive.fingerprint() + "-" + Cluster.RECIPE;
    try {
      workplace.requireReachable(binaries.folder().resolve("bin"));
      Path cluster = workplace.cache().entry(name, part -> Cluster.make(binaries, part));
      return run(binaries, cluster);
    } catch (IOException e) {
      throw new ServicesException("PostgreSQL did not start: " + e.getMessage(), e);
    }
  }

  private PostgresEngine run(PostgresBinaries binaries, Path cluster) throws IOException {
    boolean keep = workplace.settings().keep();
    Secrets secrets = Secrets.read(cluster.resolve("secrets"));
    PostgresProcess server = PostgresProcess.start(binaries, cluster.resolve("data"), keep);
    if (keep) {
      workplace
          .settings()
          .notice(
              "KATA_KEEP: PostgreSQL runs on after this; end and remove it with  kill -INT "
                  + server.pid());
    }
    return new PostgresEngine(
        server.url(),
        secrets.admin(),
        secrets.owner(),
        secrets.student(),
        "",
        PostgresEngine.State.PREPARED,
        server::close);
  }
}
