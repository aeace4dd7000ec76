package dbkata.services.embedded;

import dbkata.services.files.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpack a .txz archive.
 *
 * <p>Its libraries are on the class path only where there is a PostgreSQL to unpack, so nobody else
 * may touch this class: it could not even be loaded.
 */
final class Archive {
  private static final int ANY_EXECUTE_BIT = 0111;

  private Archive() {}

  static void unpack(BundledFile archive, Path folder) throws IOException {
    try (InputStream packed = new BufferedInputStream(archive.open());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder);
      }
    }
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
      Folders.openToAll(target, (entry.getMode() & ANY_EXECUTE_BIT) != 0);
    }
  }
}
