package dbkata.grader.starter;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Put a starter's files on the disk, all of them or none. */
public final class StarterFolder {
  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> TEXT = PosixFilePermissions.fromString("rw-r--r--");

  private final Path folder;

  /**
   * Write into a folder.
   *
   * @throws BadStarterException when something is in it already
   */
  public StarterFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    if (Files.exists(this.folder) && !isEmptyFolder(this.folder)) {
      throw new BadStarterException(
          List.of(folder + " is not empty: name a new folder, so that nothing is overwritten."));
    }
  }

  /** Write aside and rename, so that the folder appears whole or not at all. */
  public void write(Starter starter) {
    Path part = folder.resolveSibling("." + folder.getFileName() + ".part");
    try {
      Files.createDirectories(part.getParent());
      delete(part); // what a killed run left
      for (Map.Entry<String, byte[]> file : starter.files().entrySet()) {
        write(part.resolve(file.getKey()), file.getValue());
      }
      Files.deleteIfExists(folder);
      Files.move(part, folder);
    } catch (IOException e) {
      throw new BadStarterException(
          List.of("The starter cannot be written to " + folder + ": " + reason(e) + "."));
    } finally {
      deleteQuietly(part);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, Starter.isProgram(content) ? PROGRAM : TEXT);
    }
  }

  private static boolean isEmptyFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }

  private static void deleteQuietly(Path part) {
    try {
      delete(part);
    } catch (IOException e) {
      // The next run into the same folder clears it.
    }
  }

  private static void delete(Path part) throws IOException {
    if (!Files.exists(part)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> below = Files.walk(part)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
