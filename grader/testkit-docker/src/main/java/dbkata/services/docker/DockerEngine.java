package dbkata.services.docker;

import dbkata.services.ServicesException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;

/** Ask whether a container engine is there. */
final class DockerEngine {
  private static final long PATIENCE_MILLIS = 2500;

  private DockerEngine() {}

  /** Throw one sentence when no engine answers in time. */
  static void requireAnswer() {
    String found = "none was found";
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () -> answer.complete(DockerClientFactory.instance().isDockerAvailable()),
            "dbkata-docker");
    asking.setDaemon(true);
    asking.start();
    try {
      if (answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (TimeoutException e) {
      found = "none answered within " + PATIENCE_MILLIS + " ms";
    } catch (ExecutionException e) {
      found = "asking for one failed: " + e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      found = "waiting for one was interrupted";
    }
    throw new ServicesException(
        "KATA_SERVICES is docker and needs a container engine, but "
            + found
            + ": start Docker (\"docker info\" must answer), or set KATA_SERVICES=embedded, which"
            + " needs none.");
  }
}
