package dbkata.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Place;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be taken as they are: links, pipes, twins, sizes, encodings, names. */
class HostileFilesTest extends SelectionFixture {
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreNotFollowed(@TempDir Path elsewhere) throws Exception {
    new Handed().file("Secret.java", "package dbkata.tasks;").folder(elsewhere);
    handed
        .link(ROOT + "dbkata/tasks/Secret.java", elsewhere.resolve("Secret.java").toString())
        .link(ROOT + "dbkata/tasks/all", elsewhere.toString());

    CollectedSources sources = collect();

    assertThat(sources.own()).containsExactly(Kit.REPOSITORY);
    assertThat(sources.leftOut())
        .extracting(LeftOut::reason)
        .containsOnly("it is a link: put the file itself there")
        .hasSize(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkOnTheWayToTheSourcesIsNamed(@TempDir Path elsewhere) throws Exception {
    new Handed().file("main/java/" + Kit.BLOG, "package dbkata.blog;").folder(elsewhere);
    handed.link("exercises/ex2/src", elsewhere.toString());

    CollectedSources sources = collect(Kit.EX2);

    assertThat(sources.own()).isEmpty();
    assertThat(sources.errors())
        .containsExactly(
            error(
                "exercises/ex2/src is a link, which is not followed: put the folder itself there."));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatIsAskedForAndIsALinkDoesNotCompile(@TempDir Path elsewhere) throws Exception {
    Handed linked = new Handed().link(ROOT + Kit.REPOSITORY, elsewhere.resolve("x").toString());

    assertThat(collect(linked.folder(folder), Kit.EX1).errors())
        .containsExactly(
            error("TaskRepository.java was not taken: it is a link: put the file itself there."));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void pipesAreNeverOpened() throws Exception {
    handed.folder(folder);
    Path pipe = folder.resolve(ROOT + "dbkata/tasks/Pipe.java");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(collect(folder, Kit.EX1).leftOut())
        .containsExactly(new LeftOut(ROOT + "dbkata/tasks/Pipe.java", "it is no ordinary file"));
  }

  @Test
  void aFileThatIsAskedForWithoutItsPackageDoesNotCompile() throws Exception {
    handed.file(ROOT + Kit.REPOSITORY, "public class TaskRepository {}");

    assertThat(collect().errors())
        .containsExactly(
            error(
                "TaskRepository.java was not taken: it must begin with \"package dbkata.tasks;\"."));
  }

  @Test
  void aFileThatIsThereTwiceDoesNotCompile() throws Exception {
    handed.file(ROOT + "TaskRepository.java", MINE);

    assertThat(collect().errors())
        .containsExactly(
            error("TaskRepository.java is there twice, also in another folder: keep one of them."));
  }

  @Test
  void aFileThatIsNotUtf8SaysWhichByteInWhichLine() throws Exception {
    handed.file(
        ROOT + Kit.REPOSITORY,
        "package dbkata.tasks;\r\n// f\u00e4llig\r\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(collect().errors())
        .containsExactly(
            new Diagnostic(
                Optional.of(new Place(Kit.REPOSITORY, 2, "")),
                "TaskRepository.java is not UTF-8 (byte 0xE4 in line 2): save it as UTF-8."));
  }

  @Test
  void aFileOfTwoGigabytesIsRefusedUnread() throws Exception {
    handed.folder(folder);
    Path huge = folder.resolve(ROOT + "dbkata/tasks/Huge.java");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(2L << 30);
    }

    assertThat(collect(folder, Kit.EX1).errors())
        .containsExactly(
            error("Huge.java has 2048 MiB, and 256 KiB is the most: take out what is not code."));
  }

  @Test
  void aFileOfOneEndlessLineIsRefused() throws Exception {
    handed.file(ROOT + Kit.REPOSITORY, MINE + "x".repeat((1 << 20) - 100));

    assertThat(collect().errors())
        .containsExactly(
            error(
                "TaskRepository.java has 1 MiB, and 256 KiB is the most: take out what is not code."));
  }

  @Test
  void controlCharactersInNamesReachNoReport() throws Exception {
    handed.file(ROOT + "dbkata/tasks/\u001b[31mRed.java", "package dbkata.tasks;");

    assertThat(collect().leftOut())
        .containsExactly(
            new LeftOut(ROOT + "dbkata/tasks/?[31mRed.java", "its name is no Java class's"));
  }

  private static Diagnostic error(String message) {
    return new Diagnostic(Optional.empty(), message);
  }
}
