package dbkata.grader.classroom;

import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * An archive as {@code grader/release} makes it, but out of what these tests run on, so that no
 * Maven is needed: launcher, exercises, and the two class paths as jars.
 *
 * @param file the zip
 * @param sha256 its digest
 */
record ReleaseArchive(Path file, String sha256) {
  private static final String TOP = "dbkata-grader/";

  /** Holds the one that all tests share: it is large. */
  private static final class Shared {
    static final ReleaseArchive ARCHIVE = make(List.of("ex1", "ex2"));
  }

  /** Give one with the first two exercises. */
  static ReleaseArchive shared() {
    return Shared.ARCHIVE;
  }

  private static ReleaseArchive make(List<String> exercises) {
    try {
      Path file = Files.createTempFile("dbkata-grader", ".zip");
      file.toFile().deleteOnExit();
      try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
        zip.setLevel(0);
        add(zip, TOP + "grade", Files.readAllBytes(Path.of("src/release/grade")), 0755);
        for (String id : exercises) {
          Path room = Kits.ROOT.resolve("exercises").resolve(id);
          add(zip, TOP + "exercises/" + id + "/exercise.yaml", room.resolve("exercise.yaml"));
          addAll(zip, room.resolve("src"), TOP + "exercises/" + id + "/src/");
        }
        for (Path entry : Kits.classPath()) {
          addJar(zip, entry.toAbsolutePath().normalize());
        }
      }
      return new ReleaseArchive(file, digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What Maven has not packed yet becomes a jar, named for its module. The grader's own lies apart;
   * what else it runs on it finds where the child does.
   */
  private static void addJar(ZipArchiveOutputStream zip, Path entry) throws IOException {
    if (entry.endsWith("test-classes")) {
      return;
    }
    boolean folder = Files.isDirectory(entry);
    byte[] jar = folder ? jar(entry) : Files.readAllBytes(entry);
    String name =
        folder
            ? entry.getParent().getParent().getFileName() + ".jar"
            : entry.getFileName().toString();
    add(zip, TOP + (name.equals("app.jar") ? "app/" : "probe/") + name, jar, 0644);
  }

  private static byte[] jar(Path folder) throws IOException {
    Path file = Files.createTempFile("own", ".jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> classes = Files.walk(folder)) {
      for (Path entry : classes.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(folder.relativize(entry).toString()));
        Files.copy(entry, jar);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  private static void addAll(ZipArchiveOutputStream zip, Path root, String prefix)
      throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(zip, prefix + root.relativize(file), file);
      }
    }
  }

  private static void add(ZipArchiveOutputStream zip, String name, Path file) throws IOException {
    add(zip, name, Files.readAllBytes(file), 0644);
  }

  private static void add(ZipArchiveOutputStream zip, String name, byte[] content, int mode)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
