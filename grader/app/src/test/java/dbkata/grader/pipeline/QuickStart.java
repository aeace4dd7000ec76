package dbkata.grader.pipeline;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Make what lets a child process start in a third of the time, as the launcher does: jars instead
 * of folders, and an archive of the classes that it loads. It is kept for as long as neither they
 * nor the JDK change.
 *
 * @param probe the child's class path, jars only
 * @param archive the archive; empty where none can be made, which is slower and right
 */
record QuickStart(List<Path> probe, Optional<Path> archive) {
  private static final String ARCHIVE = "probe.jsa";

  QuickStart {
    probe = List.copyOf(probe);
  }

  /** What runs a child that records an archive. */
  interface Training {
    /**
     * Run it.
     *
     * @param probe its class path
     * @param archive the file that it must write
     */
    void run(List<Path> probe, Path archive) throws IOException;
  }

  /**
   * Make it, or find it made.
   *
   * @param classPath the child's class path, folders among it
   * @param cache a folder for it; archives hold the paths of jars, so it must stay where it is
   */
  static synchronized QuickStart of(List<Path> classPath, Path cache, Training training)
      throws IOException {
    Path folder = Files.createDirectories(cache.resolve(key(classPath)));
    List<Path> probe = jars(classPath, Files.createDirectories(folder.resolve("lib")));
    Path archive = folder.resolve(ARCHIVE);
    if (!Files.isRegularFile(archive)) {
      training.run(probe, archive);
    }
    return new QuickStart(probe, Optional.of(archive).filter(Files::isRegularFile));
  }

  private static List<Path> jars(List<Path> classPath, Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Path entry : classPath) {
      if (Files.isRegularFile(entry)) {
        jars.add(entry);
      } else if (Files.isDirectory(entry)) {
        jars.add(jar(entry, folder.resolve(jars.size() + ".jar")));
      }
    }
    return jars;
  }

  /** An archive holds for a jar of the same time only: one that is there is left alone. */
  private static Path jar(Path classes, Path jar) throws IOException {
    if (Files.exists(jar)) {
      return jar;
    }
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : filesIn(classes)) {
        zip.putNextEntry(
            new ZipEntry(nameIn(classes, file)).setLastModifiedTime(FileTime.fromMillis(0)));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return Files.move(part, jar);
  }

  private static String key(List<Path> classPath) throws IOException {
    MessageDigest digest = sha256();
    add(digest, System.getProperty("java.home") + System.getProperty("java.vm.version"));
    for (Path entry : classPath) {
      add(digest, entry.toString());
      if (Files.isDirectory(entry)) {
        for (Path file : filesIn(entry)) {
          add(digest, nameIn(entry, file));
          digest.update(Files.readAllBytes(file));
        }
      } else if (Files.isRegularFile(entry)) {
        add(digest, Files.size(entry) + " " + Files.getLastModifiedTime(entry));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 12);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has it", e);
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String nameIn(Path folder, Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
