package dbkata.services.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dbkata.services.files.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the signals are Unix's")
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class LifecycleTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** Guard and watcher for each engine, PostgreSQL and its workers, Redis. */
  private static final int FEWEST_PROCESSES = 6;

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "INT", "TERM"})
  void leavesNothingBehindWhenTheJvmGetsASignal(String signal) throws Exception {
    assumeFalse(
        signal.equals("INT") && isInterruptIgnored(), "whoever started this ignores SIGINT");
    try (Child child = Child.start(List.of(), CLASS_PATH, Map.of())) {
      assertThat(child.lines()).last().isEqualTo("ready");
      assertThat(child.running()).hasSizeGreaterThanOrEqualTo(FEWEST_PROCESSES);
      assertThat(child.left()).hasSize(2);

      send(signal, child.process().pid());

      child.process().waitFor();
      child.awaitNothingLeft();
    }
  }

  /** What a shell starts in the background ignores SIGINT, and so do its children. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    long ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .sum();
    return (ignored & 2) != 0;
  }

  @Test
  void leavesNothingBehindWhenTheJvmEnds() throws Exception {
    try (Child child = Child.start(List.of(), CLASS_PATH, Map.of())) {
      assertThat(child.lines()).last().isEqualTo("ready");

      child.process().getOutputStream().close();

      assertThat(child.process().waitFor()).isZero();
      child.awaitNothingLeft();
    }
  }

  @Test
  void leavesNothingBehindWhenItsWholeProcessGroupIsKilled() throws Exception {
    Optional<String> setsid = Account.tool("setsid");
    assumeThat(setsid).as("setsid starts a process group").isPresent();
    try (Child child = Child.start(List.of(setsid.get()), CLASS_PATH, Map.of())) {
      assertThat(child.lines()).last().isEqualTo("ready");

      send("KILL", -child.process().pid());

      child.process().waitFor();
      child.awaitNothingLeft();
    }
  }

  @Test
  void keepsTheDatabaseWhenAskedAndSaysHowToLookAndHowToEndIt() throws Exception {
    try (Child child = Child.start(List.of(), CLASS_PATH, Map.of("KATA_KEEP", "1"))) {
      String url = child.said("url").get(0);
      String password = child.said("password").get(0);
      String lines = String.join("\n", child.lines());
      assertThat(lines)
          .contains("KATA_KEEP: PostgreSQL runs on after this; end and remove it with  kill -INT ")
          .contains("psql 'postgresql://owner:" + password + "@127.0.0.1:")
          .contains(url + "&user=owner&password=" + password);
      String pid = lines.replaceAll("(?s).*kill -INT (\\d+).*", "$1");

      send("KILL", child.process().pid());
      child.process().waitFor();

      try (Connection connection = DriverManager.getConnection(url, "owner", password)) {
        assertThat(connection.createStatement().executeUpdate("INSERT INTO t VALUES (1)")).isOne();
      }
      send("INT", Long.parseLong(pid));
      child.awaitNothingLeft();
    }
  }

  @Test
  void worksForTwoRunsAtOnce() throws Exception {
    try (Child first = Child.start(List.of(), CLASS_PATH, Map.of());
        Child second = Child.start(List.of(), CLASS_PATH, Map.of())) {
      assertThat(first.lines()).last().isEqualTo("ready");
      assertThat(second.lines()).last().isEqualTo("ready");
      assertThat(first.said("url")).isNotEqualTo(second.said("url"));
    }
  }

  @Test
  void worksForAnOrdinaryUserFromAnEmptyCache() throws Exception {
    Account account = Account.current();
    assumeThat(account.user()).as("only root can become an ordinary user").isPresent();
    Path readable = Files.createTempDirectory("ordinary-");
    try {
      readable.toFile().setExecutable(true, false);
      String classPath = copyClassPath(readable);
      Path cache = Files.createDirectory(readable.resolve("cache"));
      cache.toFile().setWritable(true, false);
      Map<String, String> environment = Map.of("KATA_CACHE", cache + "/deep");
      try (Child child = Child.start(account.prefix(), classPath, environment)) {
        assertThat(child.lines()).last().isEqualTo("ready");
        assertThat(child.lines().get(0))
            .matches(
                "Preparing PostgreSQL 1\\d\\.[\\d.]+ for this machine \\(once\\) in "
                    + cache
                    + "/deep");
        assertThat(Files.getOwner(child.left().get(0)).getName()).isEqualTo(account.user().get());

        send("KILL", child.process().pid());
        child.process().waitFor();
        child.awaitNothingLeft();
      }
      assertReadOnlyCacheIsEnough(account, classPath, cache);
    } finally {
      Folders.delete(readable);
    }
  }

  private static void assertReadOnlyCacheIsEnough(Account account, String classPath, Path cache)
      throws IOException {
    Path root = cache.resolve("deep");
    assertThat(root.toFile().setReadOnly()).isTrue();
    Map<String, String> warm = Map.of("KATA_CACHE", root.toString());
    try (Child child = Child.start(account.prefix(), classPath, warm)) {
      assertThat(child.lines()).last().isEqualTo("ready");
      assertThat(child.lines()).noneMatch(line -> line.startsWith("Preparing"));
    }
    Map<String, String> empty = Map.of("KATA_CACHE", "/proc/dbkata");
    try (Child child = Child.start(account.prefix(), classPath, empty)) {
      assertThat(child.said("error"))
          .singleElement()
          .asString()
          .startsWith("The cache folder /proc/dbkata cannot be used (")
          .endsWith("): make room or allow writing there, or set KATA_CACHE to another folder.");
    }
  }

  /** Copy what an embedded start needs to where an ordinary user may read it. */
  private static String copyClassPath(Path readable) throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry : CLASS_PATH.split(File.pathSeparator)) {
      Path source = Path.of(entry);
      Path copy = readable.resolve(copies.size() + "-" + source.getFileName());
      if (Files.isDirectory(source)) {
        Folders.copy(source, copy);
        copies.add(copy.toString());
      } else if (entry.matches(".*(postgres|embedded-redis|commons-|xz-).*\\.jar")) {
        Files.copy(source, copy);
        copies.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void send(String signal, long pid) throws Exception {
    Process kill =
        new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " -- " + pid).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }
}
