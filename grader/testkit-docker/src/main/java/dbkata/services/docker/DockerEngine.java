package dbkata.services.docker;

import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Find the container engine that Testcontainers will use, or say in a sentence that none answers.
 */
final class DockerEngine {
  /** A person should not wait longer than 3 s for the sentence. */
  private static final Duration PATIENCE = Duration.ofMillis(2500);

  private static final Path USUAL = Path.of("/var/run/docker.sock");

  private static final String WAITING =
      "DB Kata: a container engine answers; Testcontainers gets ready, and may fetch an image first.";

  private DockerEngine() {}

  /** Throw one sentence when no engine answers in time. */
  static void requireAnswer(Settings settings) {
    Optional<String> named =
        Optional.ofNullable(
            TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", null));
    Optional<String> silence =
        named.isPresent() ? silenceOf(named.get()) : silenceOfAll(usualSockets());
    if (silence.isPresent()) {
      throw absent(silence.get());
    }
    connect(settings);
  }

  /** At its first use Testcontainers may fetch small images of its own, and says nothing. */
  private static void connect(Settings settings) {
    CompletableFuture<Void> connected = new CompletableFuture<>();
    connected
        .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .thenRun(() -> settings.notice(WAITING));
    try {
      DockerClientFactory.instance().client();
    } catch (RuntimeException e) {
      throw absent("one answers that Testcontainers cannot use (" + e.getMessage() + ")");
    } finally {
      connected.cancel(false);
    }
  }

  /** Tell why an engine that is named does not answer; empty when it does. */
  static Optional<String> silenceOf(String host) {
    try {
      return EngineProbe.silenceAt(URI.create(host.strip()), PATIENCE)
          .map(why -> "the one at " + host + " (DOCKER_HOST) cannot be used: " + why);
    } catch (IllegalArgumentException e) {
      return Optional.of("DOCKER_HOST is \"" + host + "\", which is no address");
    }
  }

  /** Tell why none of these sockets can be used; empty when one can. */
  static Optional<String> silenceOfAll(List<Path> sockets) {
    List<String> reasons = new ArrayList<>();
    for (Path socket : sockets) {
      Optional<String> silence =
          EngineProbe.silenceAt(URI.create("unix://" + socket), PATIENCE.dividedBy(sockets.size()));
      if (silence.isEmpty()) {
        return Optional.empty();
      }
      reasons.add(socket + " (" + silence.get() + ")");
    }
    return sockets.isEmpty()
        ? Optional.empty()
        : Optional.of("none was found at " + String.join(", ", reasons));
  }

  /**
   * Name where Testcontainers looks when nobody names a place: those that exist, and the usual one
   * for the sentence. Windows has named pipes, which Testcontainers tries itself.
   */
  private static List<Path> usualSockets() {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")) {
      return List.of();
    }
    Path home = Path.of(System.getProperty("user.home"));
    List<Path> others = new ArrayList<>();
    Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
        .ifPresent(folder -> others.add(Path.of(folder, "docker.sock")));
    others.add(home.resolve(".docker/run/docker.sock"));
    others.add(home.resolve(".docker/desktop/docker.sock"));
    userNumber(home).ifPresent(uid -> others.add(Path.of("/run/user", uid, "docker.sock")));
    List<Path> sockets = new ArrayList<>(List.of(USUAL));
    others.stream().filter(Files::exists).distinct().forEach(sockets::add);
    return sockets;
  }

  private static Optional<String> userNumber(Path home) {
    try {
      return Optional.of(String.valueOf(Files.getAttribute(home, "unix:uid")));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static ServicesException absent(String found) {
    return new ServicesException(
        "KATA_SERVICES is docker and needs a container engine, but "
            + found
            + ". Start Docker (\"docker info\" must answer), or set KATA_SERVICES=embedded, which"
            + " needs none.");
  }
}
