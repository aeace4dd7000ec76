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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
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

  /** A small image over a slow line. */
  private static final Duration LOADING = Duration.ofSeconds(90);

  /** Why there is no engine, empty when there is one; null before it was asked. */
  private static @Nullable Optional<String> problem;

  private DockerEngine() {}

  /** Throw one sentence when no engine answers in time; what was found stays true for this JVM. */
  static synchronized void requireAnswer(Settings settings) {
    Optional<String> found = problem;
    if (found == null) {
      found = silence().or(() -> whyNotConnected(settings));
      problem = found;
    }
    if (found.isPresent()) {
      throw absent(found.get());
    }
  }

  private static Optional<String> silence() {
    String named =
        TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", null);
    return named != null ? silenceOf(named) : silenceOfAll(usualSockets());
  }

  /** At its first use Testcontainers may fetch small images of its own, and says nothing. */
  private static Optional<String> whyNotConnected(Settings settings) {
    CompletableFuture<Void> connected = new CompletableFuture<>();
    Thread connecting =
        new Thread(
            () -> {
              try {
                DockerClientFactory.instance().client();
                connected.complete(null);
              } catch (RuntimeException | LinkageError e) {
                connected.completeExceptionally(e);
              }
            },
            "dbkata-docker");
    connecting.setDaemon(true);
    connecting.start();
    try {
      if (!hasEnded(connected, PATIENCE)) {
        settings.notice(WAITING);
      }
      return hasEnded(connected, LOADING)
          ? Optional.empty()
          : Optional.of(
              "Testcontainers did not get ready for the one that answers within "
                  + LOADING.toSeconds()
                  + " s: it fetches images of its own, which \"docker pull testcontainers/ryuk\""
                  + " tries, and TESTCONTAINERS_RYUK_DISABLED=true does without");
    } catch (ExecutionException e) {
      return Optional.of(
          "Testcontainers cannot use the one that answers (" + e.getCause().getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("waiting for one was interrupted");
    }
  }

  private static boolean hasEnded(CompletableFuture<Void> connected, Duration patience)
      throws ExecutionException, InterruptedException {
    try {
      connected.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
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

  static ServicesException absent(String found) {
    return new ServicesException(
        "KATA_SERVICES is docker and needs a container engine, but "
            + found
            + ". Start Docker (\"docker info\" must answer), or set KATA_SERVICES=embedded, which"
            + " needs none.");
  }
}
