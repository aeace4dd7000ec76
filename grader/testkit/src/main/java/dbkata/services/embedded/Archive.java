package dbkata.services.embedded;

import dbkata.services.ServicesException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpack a .txz archive. */
final class Archive {
  private static final int ANY_EXECUTE_BIT = 0111;

  private Archive() {}

  static void unpack(BundledFile archive, Path folder) throws IOException {
    try (InputStream packed = new BufferedInputStream(archive.open());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder);
      }
    } catch (NoClassDefFoundError e) {
      throw new ServicesException(
          "PostgreSQL cannot be unpacked because "
              + missing(e)
              + " is not on the class path: add org.apache.commons:commons-compress and"
              + " org.tukaani:xz to the dependencies.",
          e);
    }
  }

  private static String missing(NoClassDefFoundError e) {
    return String.valueOf(e.getMessage()).replace('/', '.');
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the archive holds a path that climbs out of it: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      makeExecutable(target, (entry.getMode() & ANY_EXECUTE_BIT) != 0);
    }
  }

  /** Set the bits for all: as root the server runs as somebody else. */
  static void makeExecutable(Path file, boolean executable) throws IOException {
    if (!file.toFile().setReadable(true, false)
        || (executable && !file.toFile().setExecutable(true, false))) {
      throw new IOException("permissions cannot be set on " + file);
    }
  }
}
