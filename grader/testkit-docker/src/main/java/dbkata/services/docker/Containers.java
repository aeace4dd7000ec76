package dbkata.services.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.PullResponseItem;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Start containers that end with this JVM.
 *
 * <p>Testcontainers has a companion, Ryuk, that ends them some seconds after the JVM, and which may
 * be switched off. So a hook ends them at once, and what a killed JVM has left is removed by the
 * next that starts one.
 */
final class Containers {
  private static final Set<GenericContainer<?>> RUNNING = ConcurrentHashMap.newKeySet();
  private static boolean prepared;

  private Containers() {}

  /** Start one of our own. */
  static void start(GenericContainer<?> container, EngineImage image, Settings settings) {
    prepare();
    container.withLabel(Owner.LABEL, Owner.current().label());
    RUNNING.add(container);
    try {
      startAny(container, image, settings);
    } catch (ServicesException e) {
      RUNNING.remove(container);
      throw e;
    }
  }

  /** Start one that is to outlive this JVM, or take one that did outlive another. */
  static void startOrReuse(GenericContainer<?> container, EngineImage image, Settings settings) {
    startAny(container.withReuse(true), image, settings);
  }

  /** End one of our own, with its data. */
  static void stop(GenericContainer<?> container) {
    if (RUNNING.remove(container)) {
      container.stop();
    }
  }

  private static void startAny(
      GenericContainer<?> container, EngineImage image, Settings settings) {
    fetch(image, settings);
    try {
      container.start();
    } catch (RuntimeException e) {
      throw image.unusable("does not start in Docker: " + rootOf(e).getMessage(), e);
    }
  }

  /** Testcontainers would try again for two minutes, and say nothing meanwhile. */
  static void fetch(EngineImage image, Settings settings) {
    DockerClient client = DockerClientFactory.lazyClient();
    try {
      client.inspectImageCmd(image.name()).exec();
    } catch (NotFoundException e) {
      settings.notice("DB Kata: Docker fetches the image " + image.name() + ", once.");
      pull(client, image);
    } catch (DockerException e) {
      throw image.unusable("cannot be looked up in Docker: " + e.getMessage(), e);
    }
  }

  private static void pull(DockerClient client, EngineImage image) {
    DockerImageName name = DockerImageName.parse(image.name());
    try {
      client
          .pullImageCmd(name.getUnversionedPart())
          .withTag(name.getVersionPart())
          .exec(new Pull())
          .awaitCompletion();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw image.unusable("was not fetched: it was interrupted", e);
    } catch (RuntimeException e) {
      throw image.unusable("cannot be fetched: " + e.getMessage(), e);
    }
  }

  private static synchronized void prepare() {
    if (prepared) {
      return;
    }
    prepared = true;
    Runtime.getRuntime().addShutdownHook(new Thread(Containers::stopAll, "dbkata-containers"));
    removeLeftOver();
  }

  private static void stopAll() {
    List.copyOf(RUNNING).parallelStream().forEach(Containers::stopQuietly);
  }

  private static void stopQuietly(GenericContainer<?> container) {
    try {
      stop(container);
    } catch (RuntimeException e) {
      return; // Ryuk, or the next run, removes it
    }
  }

  /** Remove the containers of processes that were killed. */
  static void removeLeftOver() {
    DockerClient client = DockerClientFactory.lazyClient();
    try {
      client
          .listContainersCmd()
          .withShowAll(true)
          .withLabelFilter(List.of(Owner.LABEL))
          .exec()
          .stream()
          .filter(
              container ->
                  Owner.parse(container.getLabels().get(Owner.LABEL))
                      .filter(Owner::isGone)
                      .isPresent())
          .forEach(container -> remove(client, container));
    } catch (DockerException e) {
      return; // the next run tries again
    }
  }

  private static void remove(DockerClient client, Container container) {
    try {
      client.removeContainerCmd(container.getId()).withForce(true).withRemoveVolumes(true).exec();
    } catch (DockerException e) {
      return; // another run was first
    }
  }

  /** Pass the engine's own refusal on, which comes as one of its messages. */
  private static final class Pull extends ResultCallback.Adapter<PullResponseItem> {
    @Override
    public void onNext(PullResponseItem item) {
      if (item.isErrorIndicated()) {
        onError(new DockerClientException(item.getErrorDetail().getMessage()));
      }
    }
  }

  private static Throwable rootOf(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : rootOf(cause);
  }
}
