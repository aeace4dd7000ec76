package dbkata.testkit;

import dbkata.services.RedisServer;
import dbkata.services.Services;
import dbkata.services.TcpProxy;
import dbkata.testkit.recording.RedisRecording;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Redis, empty before each test, to be registered as a static field:
 *
 * <pre>{@code
 * @RegisterExtension static final TestRedis redis = TestRedis.started();
 * }</pre>
 *
 * <p>The student's code reaches it through a proxy, {@link #uri()}, which records the commands and
 * can take the Redis away; the test's own client looks and meddles behind its back, {@link
 * #directUri()}. Both end with the JVM.
 */
public final class TestRedis implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  private final RedisRecording recording = RedisRecording.fromEnvironment();
  private @Nullable RedisServer server;
  private @Nullable TcpProxy proxy;

  private TestRedis() {}

  /** Make a Redis that is started before the first test. */
  public static TestRedis started() {
    return new TestRedis();
  }

  /** Tell where the student's client connects to: {@code redis://127.0.0.1:40211/0}. */
  public URI uri() {
    return server().uriAt(proxy().host(), proxy().port());
  }

  /** Tell where the test's own client connects to, past the proxy. */
  public URI directUri() {
    return server().uriAt(server().host(), server().port());
  }

  /** Tell the host that the student's client connects to. */
  public String host() {
    return proxy().host();
  }

  /** Tell the port that the student's client connects to. */
  public int port() {
    return proxy().port();
  }

  /** Tell the port that the test's own client connects to. */
  public int directPort() {
    return server().port();
  }

  /** Tell what the student's code sent in this test. */
  public RedisRecording recording() {
    return recording;
  }

  /** Take Redis away: each call over the student's connections fails at once. */
  public void cut() {
    proxy().cut();
  }

  /** Take Redis away just before it gets a command: the first one that follows is number 1. */
  public void cutBeforeCommand(int number) {
    int before = recording.commands().size();
    recording.beforeEachCommand(
        command -> {
          if (recording.commands().size() - before >= number) {
            cut();
          }
        });
  }

  /** Let something happen just before Redis gets a command: the first that follows is number 1. */
  public void beforeCommand(int number, Runnable action) {
    int before = recording.commands().size();
    recording.beforeEachCommand(
        command -> {
          if (recording.commands().size() - before == number) {
            action.run();
          }
        });
  }

  /** Give Redis back, with what stood in it. */
  public void restore() {
    recording.beforeEachCommand(command -> {});
    proxy().restore();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (proxy == null) {
      server = Services.fromEnvironment().redis();
      proxy = TcpProxy.carrying(server.host(), server.port(), recording::connection);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    server().clear();
    recording.clear();
  }

  /** Break what this test's clients left open, so that nothing of it reaches the next test. */
  @Override
  public void afterEach(ExtensionContext context) {
    cut();
    restore();
  }

  private RedisServer server() {
    return started(server);
  }

  private TcpProxy proxy() {
    return started(proxy);
  }

  private static <T> T started(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException(
          "This Redis is not started: register it as a static field with @RegisterExtension");
    }
    return part;
  }
}
