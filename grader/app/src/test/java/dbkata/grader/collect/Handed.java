package dbkata.grader.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Something that a student hands in, put together by a test. */
final class Handed {
  private static final int LINK_MODE = 0120777;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> links = new TreeMap<>();

  Handed file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Handed file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  Handed link(String path, String target) {
    links.put(path, target);
    return this;
  }

  Path folder(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    for (var link : links.entrySet()) {
      Path path = folder.resolve(link.getKey());
      Files.createDirectories(path.getParent());
      Files.createSymbolicLink(path, Path.of(link.getValue()));
    }
    return folder;
  }

  Path zip(Path zip) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      for (var file : files.entrySet()) {
        write(out, new ZipArchiveEntry(file.getKey()), file.getValue());
      }
      for (var link : links.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(link.getKey());
        entry.setUnixMode(LINK_MODE);
        write(out, entry, link.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private static void write(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] content)
      throws IOException {
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }
}
