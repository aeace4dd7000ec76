package dbkata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import dbkata.grader.cli.GraderMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed with all its processes, at any moment, loses nothing and repeats nothing.
 */
@Tag("classroom")
class KilledTest {
  private static final int STUDENTS = 6;
  private static final int KILLS = 3;

  private final Random random = new Random();
  @TempDir private Path folder;
  private ToyClass toys;

  @BeforeEach
  void makeAClass() {
    toys = ToyClass.in(folder);
    for (int i = 1; i <= STUDENTS; i++) {
      toys.with("s" + i, i % 2 == 0 ? ToyKit.SOLUTION : ToyClass.HALF);
    }
  }

  @Test
  void goesOnWhereItWasKilled() throws Exception {
    List<String> kept = List.of();
    for (int kill = 1; kill <= KILLS; kill++) {
      Process grader = start();
      awaitLines(grader, 1);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
      killGroup(grader);
      List<String> now = results();
      assertThat(now).as("after kill %d", kill).containsAll(kept).hasSizeGreaterThan(kept.size());
      kept = now;
    }
    Process last = start();
    String said = new String(last.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(last.waitFor()).as(said).isZero();
    assertThat(results()).containsAll(kept).hasSize(STUDENTS);
    assertThat(said).contains(kept.size() + " of 6 were graded before.");
    assertThat(toys.ask("out", "SELECT count(*), count(DISTINCT student) FROM attempt"))
        .containsExactly(STUDENTS + "|" + STUDENTS);
    assertThat(toys.ask("out", "SELECT count(*) FROM run WHERE finished IS NOT NULL"))
        .containsExactly("1");
    assertThat(toys.csv("out")).hasLineCount(STUDENTS + 1).contains("s1,60,60", "s2,100,100");
    assertThat(toys.out("out").resolve("reports").toFile().list()).hasSize(STUDENTS);
    assertThat(Files.list(folder.resolve("tmp"))).as("folders for temporary files").isEmpty();
  }

  @Test
  void doesNotBeginAnewWhatWasBrokenOff() throws Exception {
    Process grader = start();
    awaitLines(grader, 1);
    killGroup(grader);

    assertThat(toys.grade("batch", toys.submissions(), "--out", toys.out("out"))).isEqualTo(2);
    assertThat(toys.said()).contains("was broken off: go on with --resume");
  }

  @Test
  void leavesNothingBehindWhenItIsToldToEnd() throws Exception {
    Process grader = start();
    awaitLines(grader, 1);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
    List<ProcessHandle> all = grader.toHandle().descendants().toList();
    // As Ctrl-C does, to the whole group; that signal itself is not heard by what runs behind.
    new ProcessBuilder("kill", "-TERM", "--", "-" + grader.pid()).inheritIO().start().waitFor();
    String said = new String(grader.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(grader.waitFor()).isEqualTo(143);
    assertThat(said).endsWith("grade: Stopped: go on with --resume.\n").doesNotContain("\tat ");
    for (ProcessHandle process : all) {
      process.onExit().get(60, TimeUnit.SECONDS);
    }
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
    assertThat(toys.ask("out", "SELECT count(*) FROM attempt WHERE status <> 'graded'"))
        .containsExactly("0");
    assertThat(toys.grade("batch", toys.submissions(), "--out", toys.out("out"), "--resume"))
        .isZero();
    assertThat(results()).hasSize(STUDENTS);
  }

  private Process start() throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add("setsid"); // a process group of its own
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(GraderMain.class.getName());
    command.addAll(List.of(toys.kit().root().toString(), folder.toString()));
    command.addAll(List.of("batch", toys.submissions().toString()));
    command.addAll(List.of("--out", toys.out("out").toString(), "--resume", "--jobs", "1"));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Wait until it says that so many submissions are through. */
  private static void awaitLines(Process grader, int lines) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(grader.getErrorStream(), StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>();
    int seen = 0;
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.add(line);
      seen += line.matches("\\d+/\\d+  .*") ? 1 : 0;
      if (seen == lines) {
        return;
      }
    }
    assertThat(all).as("a run that was to be killed in the middle ended").isEmpty();
  }

  private static void killGroup(Process grader) throws Exception {
    List<ProcessHandle> all = grader.toHandle().descendants().toList();
    new ProcessBuilder("kill", "-KILL", "--", "-" + grader.pid()).inheritIO().start().waitFor();
    grader.waitFor();
    for (ProcessHandle process : all) {
      process.onExit().get(60, TimeUnit.SECONDS);
    }
  }

  /** What must be there again afterwards, to the letter. */
  private List<String> results() {
    return toys.ask("out", "SELECT id, student, started, points FROM attempt ORDER BY id");
  }
}
