package dbkata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.grader.batch.worker.Answer;
import dbkata.grader.batch.worker.Setup;
import dbkata.grader.batch.worker.Task;
import dbkata.grader.domain.Standing;
import dbkata.grader.kit.Kits;
import dbkata.grader.pipeline.Distribution;
import dbkata.grader.store.BadStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a class when workers do not come through; see {@link FakeWorkerMain}. */
@Tag("classroom")
class LanesTest {
  @TempDir private Path folder;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private Setup setup;

  @BeforeEach
  void makeAWorker() throws IOException {
    Path java = folder.resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s\n"
            .formatted(
                Distribution.ownJava(),
                System.getProperty("java.class.path"),
                FakeWorkerMain.class.getName()));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    setup =
        new Setup(
            folder,
            List.of(),
            Optional.empty(),
            Instant.EPOCH,
            false,
            java,
            Kits.classPath(),
            List.of(),
            folder,
            folder,
            folder);
  }

  @Test
  void aWorkerThatDiesHurtsNobodyElse() throws BadStoreException {
    grade(1, "ada", "dies", "zoe");

    assertThat(standing("ada")).isEqualTo(Standing.GRADED);
    assertThat(standing("zoe")).isEqualTo(Standing.GRADED);
    assertThat(standing("dies")).isEqualTo(Standing.NOT_YOUR_FAULT);
    assertThat(answers.get("dies").attempt().reason())
        .isEqualTo("its worker ended over it with status 7: the machine is on fire");
    assertThat(answers.get("ada").html()).isNotEqualTo(answers.get("zoe").html());
  }

  @Test
  void aSubmissionOverWhichAWorkerStumblesIsTriedOnceMore() throws BadStoreException {
    grade(1, "ada", "stumbles", "zoe");

    assertThat(standing("stumbles")).isEqualTo(Standing.GRADED);
    assertThat(answers.get("stumbles").html()).isEqualTo(answers.get("zoe").html());
  }

  @Test
  void aWorkerThatHangsIsEndedAtItsLimit() throws BadStoreException {
    grade(2, "ada", "bob", "hangs", "yve", "zoe");

    assertThat(standing("hangs")).isEqualTo(Standing.NOT_YOUR_FAULT);
    assertThat(answers.get("hangs").attempt().reason())
        .isEqualTo("it was not through after 20 s, and its worker was ended");
    assertThat(Stream.of("ada", "bob", "yve", "zoe").map(this::standing))
        .containsOnly(Standing.GRADED);
  }

  @Test
  void aWorkerThatSaysNonsenseIsNotBelieved() throws BadStoreException {
    grade(1, "babbles", "zoe");

    assertThat(standing("babbles")).isEqualTo(Standing.NOT_YOUR_FAULT);
    assertThat(standing("zoe")).isEqualTo(Standing.GRADED);
  }

  @Test
  void aWorkerServesManyAsLongAsItIsWell() throws BadStoreException {
    grade(1, "ada", "bob", "cy");

    assertThat(answers.values().stream().map(Answer::html).distinct()).hasSize(1);
  }

  @Test
  void noProcessAndNoFolderOfAWorkerIsLeft() throws BadStoreException {
    grade(2, "ada", "dies", "zoe");

    assertThat(ProcessHandle.current().descendants().map(it -> it.info().command().orElse("")))
        .noneMatch(command -> command.startsWith(folder.toString()));
    assertThat(folder.resolve("lane-1")).isEmptyDirectory();
  }

  @Test
  void nothingMoreIsGradedWhenItCannotBeKept() {
    List<String> taken = Collections.synchronizedList(new ArrayList<>());

    assertThatThrownBy(
            () ->
                lanes()
                    .grade(
                        tasks("ada", "bob", "cy"),
                        1,
                        answer -> {
                          taken.add(answer.attempt().student());
                          throw new BadStoreException("The disk is full.");
                        }))
        .isInstanceOf(BadStoreException.class)
        .hasMessage("The disk is full.");
    assertThat(taken).containsExactly("ada");
  }

  private void grade(int jobs, String... students) throws BadStoreException {
    lanes().grade(tasks(students), jobs, answer -> answers.put(answer.attempt().student(), answer));
    assertThat(answers).containsOnlyKeys(students);
  }

  private Lanes lanes() {
    return new Lanes(setup, folder, Duration.ofSeconds(20), Clock.systemUTC());
  }

  private List<Task> tasks(String... students) {
    return Stream.of(students).map(it -> new Task(it, folder.resolve(it))).toList();
  }

  private Standing standing(String student) {
    return answers.get(student).attempt().standing();
  }
}
