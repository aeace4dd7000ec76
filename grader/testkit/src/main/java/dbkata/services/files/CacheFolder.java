package dbkata.services.files;

import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keep what is made once for this machine, in a folder of the user.
 *
 * <p>Each entry is a folder that appears whole or not at all: it is filled under another name and
 * then renamed. One process at a time fills; what a killed one left is cleared by the next. Entries
 * are named for a kind and for what they are made of, so older ones are never asked for again: what
 * nobody used for {@link #KEPT} goes when one of its kind is filled.
 *
 * @param root the folder, which need not exist yet
 */
public record CacheFolder(Path root) {
  /** File locks keep processes apart but not the threads of one. */
  private static final Object ONE_THREAD_AT_A_TIME = new Object();

  /** Longer than any run, and than a term's holidays. */
  static final Duration KEPT = Duration.ofDays(60);

  private static final Pattern NAMED_FOR_CONTENT = Pattern.compile("[a-z].*-[0-9a-f]{7,}(-.*)?");

  /** How exactly the last use is known: a write for each use would be too many. */
  private static final Duration NOTED_EVERY = Duration.ofDays(1);

  /** Fill an entry. */
  @FunctionalInterface
  public interface Filler {
    void fill(Path folder) throws IOException;
  }

  /**
   * Choose the folder: {@code KATA_CACHE}, or the one that the operating system means for caches.
   *
   * @param root whether we are root: then servers run as another user, who cannot read root's home
   */
  public static CacheFolder choose(Settings settings, boolean root) {
    return new CacheFolder(
        settings
            .get("KATA_CACHE")
            .map(Path::of)
            .orElseGet(() -> root ? Path.of("/var/cache/dbkata") : ofUser(settings))
            .toAbsolutePath());
  }

  private static Path ofUser(Settings settings) {
    Path home = Path.of(System.getProperty("user.home"));
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return settings.get("LOCALAPPDATA").map(Path::of).orElse(home).resolve("dbkata");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Caches/dbkata");
    }
    return settings
        .get("XDG_CACHE_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(home.resolve(".cache"))
        .resolve("dbkata");
  }

  /** Give an entry, filling it first when it is not there. */
  public Path entry(String name, Filler filler) {
    Path entry = root.resolve(name);
    if (Files.isDirectory(entry)) {
      noteUse(entry);
      return entry;
    }
    synchronized (ONE_THREAD_AT_A_TIME) {
      try {
        Files.createDirectories(root);
        // Closing the file gives the lock back.
        try (FileChannel channel = lockFile()) {
          channel.lock();
          if (!Files.isDirectory(entry)) {
            fill(entry, filler);
            deleteUnused(kindOf(name));
          }
        }
      } catch (IOException e) {
        throw unusable(e);
      }
    }
    return entry;
  }

  private FileChannel lockFile() throws IOException {
    return FileChannel.open(
        root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private void fill(Path entry, Filler filler) throws IOException {
    deleteHalfWritten();
    Path part = Files.createDirectory(root.resolve(".part-" + entry.getFileName()));
    try {
      filler.fill(part);
      Files.move(part, entry, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      deleteHalfWritten();
      throw e;
    }
  }

  /** Its own time is that of its last use: nothing is written in a folder that is whole. */
  private static void noteUse(Path entry) {
    try {
      if (isUnusedFor(NOTED_EVERY, entry)) {
        Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
      }
    } catch (IOException e) {
      return; // a cache may be for reading only; then nothing is deleted from it either
    }
  }

  private static boolean isUnusedFor(Duration time, Path entry) throws IOException {
    return Files.getLastModifiedTime(entry).toInstant().isBefore(Instant.now().minus(time));
  }

  private static String kindOf(String name) {
    return name.replaceFirst("-.*", "-");
  }

  /** Each is renamed first, so that it goes as it came: whole or not at all. */
  private void deleteUnused(String kind) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, kind + "*")) {
      for (Path entry : entries) {
        if (isOurs(entry) && isUnusedFor(KEPT, entry)) {
          Path part = root.resolve(".part-" + entry.getFileName());
          Folders.delete(Files.move(entry, part, StandardCopyOption.ATOMIC_MOVE));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return; // somebody else's, or in use as Windows sees it; what was asked for is there
    }
  }

  /** {@code KATA_CACHE} may name a folder that holds other things too. */
  private static boolean isOurs(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && NAMED_FOR_CONTENT.matcher(path.getFileName().toString()).matches();
  }

  /** Only the holder of the lock writes parts, so whatever is found was left by a killed run. */
  private void deleteHalfWritten() throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, ".part-*")) {
      for (Path part : parts) {
        Folders.delete(part);
      }
    }
  }

  public ServicesException unusable(IOException cause) {
    return new ServicesException(
        "The cache folder "
            + root
            + " cannot be used ("
            + reason(cause)
            + "): make room or allow writing there, or set KATA_CACHE to another folder.",
        cause);
  }

  public static String reason(IOException cause) {
    String kind =
        switch (cause.getClass().getSimpleName()) {
          case "AccessDeniedException" -> "permission denied";
          case "NoSuchFileException" -> "no such file";
          case "FileAlreadyExistsException", "NotDirectoryException" -> "it is not a folder";
          default -> "";
        };
    String message = String.valueOf(cause.getMessage());
    return kind.isEmpty() ? message : kind + ": " + message;
  }
}
