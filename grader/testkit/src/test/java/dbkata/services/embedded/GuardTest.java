package dbkata.services.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.services.Mode;
import dbkata.services.TestSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its commands are Unix's")
@Timeout(30)
class GuardTest {
  private static final List<String> FOREVER = List.of("/bin/sh", "-c", "echo up; exec sleep 1000");

  private final Workplace workplace = Workplace.of(TestSettings.in(Mode.EMBEDDED).settings());

  private Task task(Path data, List<String> command) {
    return new Task(workplace.newFolder(), Optional.ofNullable(data), "KILL", false, command);
  }

  @Test
  void endsTheCommandAndDeletesItsFolderWhenClosed() throws IOException {
    GuardedProcess process = GuardedProcess.start(task(null, FOREVER), workplace);
    assertThat(process.hasEnded()).isFalse();
    assertThat(ProcessHandle.of(process.pid())).isPresent();

    process.close();

    assertThat(ProcessHandle.of(process.pid())).isEmpty();
    assertThat(process.folder()).doesNotExist();
  }

  @Test
  void tellsTheExitCodeAndTheLogOfACommandThatEnds() throws IOException {
    List<String> command = List.of("/bin/sh", "-c", "echo out; echo err >&2; exit 3");
    try (GuardedProcess process = GuardedProcess.start(task(null, command), workplace)) {
      assertThat(process.waitForEnd()).isEqualTo(3);
      assertThat(process.log()).isEqualTo("out\nerr");
    }
  }

  @Test
  void saysWhyTheFolderCannotBeFilledAndLeavesNone() {
    Task task = task(Path.of("/no/such/cluster"), FOREVER);

    assertThatThrownBy(() -> GuardedProcess.start(task, workplace))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("/no/such/cluster");
    assertThat(task.folder()).doesNotExist();
  }

  @Test
  void hidesTheEnvironmentOfTheJvmFromTheCommand() throws IOException {
    try (GuardedProcess process =
        GuardedProcess.start(task(null, List.of("/usr/bin/env")), workplace)) {
      assertThat(process.waitForEnd()).isZero();
      assertThat(process.log()).contains("LC_ALL=C", "TZ=UTC").doesNotContain("HOME=/root");
    }
  }

  @Test
  void mindsTheServerThatACommandLeavesBehindWhereThereIsNoShell() throws Exception {
    String starter = "mkdir $0/data; sleep 1000 & echo $! >$0/data/postmaster.pid";
    Path folder = workplace.newFolder();
    Task task =
        new Task(
            folder,
            Optional.empty(),
            "QUIT",
            false,
            List.of("/bin/sh", "-c", starter, folder.toString()));
    Process guard = new ProcessBuilder(Guards.java(task)).start();
    BufferedReader words = new BufferedReader(new InputStreamReader(guard.getInputStream(), UTF_8));
    ProcessHandle.of(Long.parseLong(words.readLine())).ifPresent(it -> it.onExit().join());
    long server = Long.parseLong(Files.readString(folder.resolve("data/postmaster.pid")).strip());
    assertThat(ProcessHandle.of(server)).isPresent();
    assertThat(words.ready()).as("its end is told").isFalse();

    guard.getOutputStream().close();

    assertThat(words.readLine()).isEqualTo(GuardedProcess.ENDED + " 0");
    assertThat(guard.waitFor()).isZero();
    assertThat(ProcessHandle.of(server)).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void doesTheSameByAJvmWhereThereIsNoShell() throws Exception {
    Task task = task(null, FOREVER);
    Process guard = new ProcessBuilder(Guards.java(task)).start();
    BufferedReader words = new BufferedReader(new InputStreamReader(guard.getInputStream(), UTF_8));
    long pid = Long.parseLong(words.readLine());
    assertThat(ProcessHandle.of(pid)).isPresent();

    guard.getOutputStream().close();

    assertThat(words.readLine()).startsWith(GuardedProcess.ENDED + " ");
    assertThat(guard.waitFor()).isZero();
    assertThat(ProcessHandle.of(pid)).isEmpty();
    assertThat(task.folder()).doesNotExist();
  }
}
