package dbkata.services.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  private static final Duration LONG_AGO = Duration.ofDays(61);

  @TempDir private Path folder;
  private CacheFolder cache;

  @BeforeEach
  void makeACache() {
    cache = new CacheFolder(folder.resolve("not/there/yet"));
  }

  private static void write(Path part) throws IOException {
    Files.writeString(part.resolve("file"), "whole");
  }

  @Test
  void fillsAnEntryOnce() {
    AtomicInteger fills = new AtomicInteger();
    CacheFolder.Filler filler =
        part -> {
          fills.incrementAndGet();
          write(part);
        };

    Path entry = cache.entry("a", filler);

    assertThat(cache.entry("a", filler)).isEqualTo(entry);
    assertThat(entry.resolve("file")).hasContent("whole");
    assertThat(fills).hasValue(1);
  }

  @Test
  void letsTwoThreadsFillOnce() throws Exception {
    AtomicInteger fills = new AtomicInteger();
    Callable<Path> request =
        () ->
            cache.entry(
                "a",
                part -> {
                  fills.incrementAndGet();
                  write(part);
                });
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      threads.invokeAll(List.of(request, request, request, request));
    } finally {
      threads.shutdown();
    }

    assertThat(fills).hasValue(1);
  }

  @Test
  void clearsWhatAKilledRunLeftHalfWritten() throws IOException {
    Path left = Files.createDirectories(cache.root().resolve(".part-a/deep"));
    Files.writeString(left.resolve("half"), "ha");

    Path entry = cache.entry("a", CacheFolderTest::write);

    assertThat(entry).isDirectoryNotContaining("glob:**deep");
    assertThat(left).doesNotExist();
    assertThat(entry.resolve("file")).hasContent("whole");
  }

  @Test
  void deletesWhatNobodyUsedForLongWhenOneOfItsKindIsFilled() throws IOException {
    Path old = filledAndUnusedSince("tests-ex1-0123456789ab", LONG_AGO);
    Path oldCluster = filledAndUnusedSince("cluster-0123456-5-postgres", LONG_AGO);
    Path used = filledAndUnusedSince("tests-ex1-fedcba987654", LONG_AGO);
    Path recent = filledAndUnusedSince("tests-ex2-0123456789ab", Duration.ofDays(59));

    cache.entry("tests-ex1-fedcba987654", CacheFolderTest::write);
    cache.entry("tests-ex1-aaaaaaaaaaaa", CacheFolderTest::write);

    assertThat(old).doesNotExist();
    assertThat(List.of(used, recent, oldCluster)).allSatisfy(it -> assertThat(it).isDirectory());
    assertThat(cache.root()).isDirectoryNotContaining("glob:**/.part*");
    cache.entry("cluster-aaaaaaa-5-postgres", CacheFolderTest::write);
    assertThat(oldCluster).doesNotExist();
  }

  @Test
  void deletesNothingThatIsNotItsOwn() throws IOException {
    Path folderOfTheUser = filledAndUnusedSince("tests-of-mine", LONG_AGO);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = cache.root().resolve("tests-ex1-0123456789ab");
    Files.createSymbolicLink(link, elsewhere);
    Files.setLastModifiedTime(elsewhere, FileTime.from(Instant.now().minus(LONG_AGO)));

    cache.entry("tests-ex1-fedcba987654", CacheFolderTest::write);

    assertThat(folderOfTheUser).isNotEmptyDirectory();
    assertThat(link).isSymbolicLink();
    assertThat(elsewhere).isDirectory();
  }

  private Path filledAndUnusedSince(String name, Duration time) throws IOException {
    Path entry = cache.entry(name, CacheFolderTest::write);
    return Files.setLastModifiedTime(entry, FileTime.from(Instant.now().minus(time)));
  }

  @Test
  void leavesNothingWhenTheDiskIsFull() {
    assertThatThrownBy(
            () ->
                cache.entry(
                    "a",
                    part -> {
                      write(part);
                      throw new IOException("No space left on device");
                    }))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "The cache folder "
                + cache.root()
                + " cannot be used (No space left on device): make room or allow writing there, or"
                + " set KATA_CACHE to another folder.");
    assertThat(cache.root()).isDirectoryNotContaining("glob:**/*a");
  }

  @Test
  void namesTheFolderThatCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> new CacheFolder(file).entry("a", CacheFolderTest::write))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "The cache folder "
                + file
                + " cannot be used (it is not a folder: "
                + file
                + "): make room or allow writing there, or set KATA_CACHE to another folder.");
  }

  @Test
  void goesWhereTheSystemKeepsCaches() {
    Settings given = new Settings(Map.of("KATA_CACHE", "/some/where")::get, line -> {});
    Settings xdg = new Settings(Map.of("XDG_CACHE_HOME", "/home/x/.c")::get, line -> {});
    Settings nothing = new Settings(name -> null, line -> {});

    assertThat(CacheFolder.choose(given, true).root()).isEqualTo(Path.of("/some/where"));
    assertThat(CacheFolder.choose(xdg, false).root()).isEqualTo(Path.of("/home/x/.c/dbkata"));
    assertThat(CacheFolder.choose(nothing, true).root()).isEqualTo(Path.of("/var/cache/dbkata"));
    assertThat(CacheFolder.choose(nothing, false).root())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "dbkata"));
  }
}
