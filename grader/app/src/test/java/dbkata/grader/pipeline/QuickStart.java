package dbkata.grader.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Make what lets a child process start in a third of the time, as the launcher does: jars instead
 * of folders, and an archive of the classes that it loads.
 *
 * @param probe the child's class path, jars only
 * @param archive the archive; empty where none can be made, which is slower and right
 */
record QuickStart(List<Path> probe, Optional<Path> archive) {
  QuickStart {
    probe = List.copyOf(probe);
  }

  /** What runs children while the classes that they load are listed. */
  interface Training {
    void run(Path java, List<Path> probe) throws IOException;
  }

  /**
   * Make it.
   *
   * @param classPath the child's class path, folders among it
   * @param folder an empty folder
   */
  static QuickStart of(List<Path> classPath, Path folder, Training training) throws IOException {
    List<Path> probe = jars(classPath, Files.createDirectory(folder.resolve("lib")));
    training.run(listing(folder), probe);
    Set<String> classes = new LinkedHashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path list : files.filter(it -> it.toString().endsWith(".list")).toList()) {
        List<String> lines = Files.readAllLines(list);
        // The last line of a process that was killed may be half of one.
        classes.addAll(lines.subList(0, Math.max(0, lines.size() - 1)));
      }
    }
    Path list = Files.write(folder.resolve("classes"), classes);
    Path archive = folder.resolve("probe.jsa");
    List<String> command =
        List.of(
            Distribution.ownJava().toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + archive,
            "-cp",
            probe.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("log").toFile())
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new QuickStart(probe, Optional.of(archive).filter(Files::isRegularFile));
  }

  /** A java that lists the classes which it loads. */
  private static Path listing(Path folder) throws IOException {
    Path script = folder.resolve("java");
    Files.writeString(
        script,
        "#!/bin/sh\nexec '%s' \"-XX:DumpLoadedClassList=%s/$$.list\" \"$@\"\n"
            .formatted(Distribution.ownJava(), folder));
    if (!script.toFile().setExecutable(true)) {
      throw new IOException(script + " cannot be made executable");
    }
    return script;
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

  private static Path jar(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        ZipEntry entry =
            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/'));
        zip.putNextEntry(entry.setLastModifiedTime(FileTime.fromMillis(0)));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }
}
