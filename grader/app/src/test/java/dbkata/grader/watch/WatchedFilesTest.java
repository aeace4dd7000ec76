package dbkata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
  private static final FileTime TIME = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir private Path folder;
  private Path root;
  private Path file;
  private long nanos;
  private WatchedFiles files;

  @BeforeEach
  void watchOneFile() throws IOException {
    root = Files.createDirectories(folder.resolve("src"));
    file = save("tasks/Task.java", "class A {}");
    files = watched();
  }

  @Test
  void nothingChangesByItself() {
    assertThat(files.look()).isFalse();
    secondsPass(10);
    assertThat(files.look()).isFalse();
  }

  @Test
  void seesASaveOnce() throws IOException {
    secondsPass(10);
    save("tasks/Task.java", "class Longer {}");

    assertThat(files.look()).isTrue();
    assertThat(files.look()).isFalse();
  }

  @Test
  void seesASaveOfTheSameText() throws IOException {
    secondsPass(10);
    Files.setLastModifiedTime(file, FileTime.fromMillis(TIME.toMillis() + 1));

    assertThat(files.look()).isTrue();
  }

  /** As on a file system that counts time in seconds, or two. */
  @Test
  void seesASecondSaveOfTheSameSizeWithinTheSameTick() throws IOException {
    assertThat(files.look()).isFalse();
    save("tasks/Task.java", "class B {}");
    assertThat(files.look()).isTrue();

    secondsPass(2);
    save("tasks/Task.java", "class C {}");
    assertThat(files.look()).isTrue();

    secondsPass(2);
    save("tasks/Task.java", "class D {}");
    assertThat(files.look()).isTrue();
    assertThat(files.look()).isFalse();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a file has no number of its own")
  void seesAFileOfTheSameSizeAndTimeMovedIntoItsPlace() throws IOException {
    secondsPass(10);
    Path other = save("tasks/Task.java.new", "class B {}");
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(files.look()).isTrue();
  }

  @Test
  void seesWhatIsRenamedDeletedAndMadeAnew() throws IOException {
    Path renamed = Files.move(file, file.resolveSibling("Job.java"));
    assertThat(files.look()).isTrue();
    Files.delete(renamed);
    assertThat(files.look()).isTrue();
    save("jobs/later/Job.java", "class Job {}");
    assertThat(files.look()).isTrue();
    assertThat(files.look()).isFalse();
  }

  @Test
  void seesAWholeRootGoAndComeBack() throws IOException {
    Path away = Files.move(root, folder.resolve("away"));
    assertThat(files.look()).isTrue();
    assertThat(files.look()).isFalse();
    Files.move(away, root);
    assertThat(files.look()).isTrue();
  }

  @Test
  void takesNoNoticeOfWhatIsNotWanted() throws IOException {
    save("tasks/Task.java~", "an editor's copy");
    Files.createDirectories(root.resolve("empty"));

    assertThat(files.look()).isFalse();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links take rights there")
  void followsNoLink() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.createSymbolicLink(root.resolve("link"), outside);
    assertThat(files.look()).isFalse();

    Files.writeString(outside.resolve("Far.java"), "class Far {}");
    assertThat(files.look()).isFalse();
  }

  @Test
  void tellsWhenTheNewestWasSaved() throws IOException {
    assertThat(files.newest()).contains(TIME.toInstant());
    Files.delete(file);
    assertThat(files.look()).isTrue();
    assertThat(files.newest()).isEmpty();
  }

  private WatchedFiles watched() {
    return new WatchedFiles(List.of(root), path -> path.toString().endsWith(".java"), () -> nanos);
  }

  private void secondsPass(int seconds) {
    nanos += TimeUnit.SECONDS.toNanos(seconds);
  }

  /** Save in place, without the file's time telling so. */
  private Path save(String path, String text) throws IOException {
    Path saved = root.resolve(path);
    Files.createDirectories(saved.getParent());
    Files.writeString(saved, text);
    return Files.setLastModifiedTime(saved, TIME);
  }
}
