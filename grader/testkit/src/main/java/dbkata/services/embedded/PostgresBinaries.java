package dbkata.services.embedded;

import dbkata.services.ServicesException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Point at unpacked PostgreSQL programs.
 *
 * @param folder holds bin, lib and share
 */
record PostgresBinaries(Path folder, Workplace workplace) {
  static PostgresBinaries in(Workplace workplace, BundledFile archive) {
    Path folder =
        workplace
            .cache()
            .entry("postgres-" + archive.fingerprint(), part -> unpack(workplace, archive, part));
    return new PostgresBinaries(folder, workplace);
  }

  private static void unpack(Workplace workplace, BundledFile archive, Path part)
      throws IOException {
    workplace
        .settings()
        .notice(
            "Preparing PostgreSQL "
                + archive.version()
                + " for this machine (once) in "
                + workplace.cache().root());
    try {
      Archive.unpack(archive, part);
    } catch (NoClassDefFoundError e) {
      throw new ServicesException(
          "PostgreSQL cannot be unpacked because "
              + String.valueOf(e.getMessage()).replace('/', '.')
              + " is not on the class path: add org.apache.commons:commons-compress and"
              + " org.tukaani:xz to the dependencies.",
          e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(workplace.platform().executable(name)).toString();
  }
}
