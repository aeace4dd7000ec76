package dbkata.grader.collect;

import dbkata.grader.collect.Node.Kind;
import dbkata.grader.domain.LeftOut;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A submission in a zip file, which is never unpacked: what is wanted of it is read into memory.
 *
 * <p>Apache's reader tells links from files and reads names in any encoding, which the JDK's does
 * not.
 */
final class ZipTree implements Tree {
  private static final int FILE_TYPE = 0170000;
  private static final int REGULAR_FILE = 0100000;

  // What deflate adds to a file that it cannot make smaller.
  private static final int PACKING_OVERHEAD = 1024;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> files = new HashMap<>();
  private final Map<String, Map<String, Node>> folders = new HashMap<>();
  private final List<LeftOut> misnamed = new ArrayList<>();

  private ZipTree(ZipFile zip) {
    this.zip = zip;
    folders.put("", new TreeMap<>());
  }

  /**
   * Open one and read its names.
   *
   * @throws TooManyException when there are too many
   */
  static ZipTree open(Path path, int mostEntries) throws IOException {
    requireFewEntries(path, mostEntries);
    ZipTree tree = new ZipTree(ZipFile.builder().setPath(path).get());
    Collections.list(tree.zip.getEntries()).forEach(tree::add);
    return tree;
  }

  /** The JDK's reader counts them in little memory, before Apache's makes an object of each. */
  private static void requireFewEntries(Path path, int mostEntries) throws IOException {
    // This encoding reads any name somehow, and the names are not looked at.
    try (var zip = new java.util.zip.ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
      if (zip.size() > mostEntries) {
        throw new TooManyException(
            ("There are %d files in the zip, and %d are the most: hand in the"
                    + " exercise's folder alone.")
                .formatted(zip.size(), mostEntries));
      }
    }
  }

  private void add(ZipArchiveEntry entry) {
    String name = entry.getName();
    Optional<String> problem = ZipNames.problem(name);
    if (problem.isEmpty() && !place(entry, name)) {
      problem = Optional.of("the zip holds another entry of this name");
    }
    problem.ifPresent(it -> misnamed.add(new LeftOut(Words.clean(name), it)));
  }

  private boolean place(ZipArchiveEntry entry, String name) {
    int slash = name.lastIndexOf('/', name.length() - 2);
    String folder = name.substring(0, slash + 1);
    if (!addFolder(folder)) {
      return false;
    }
    if (entry.isDirectory()) {
      return addFolder(name);
    }
    files.putIfAbsent(name, entry);
    return addNode(folder, new Node(name.substring(slash + 1), kind(entry), entry.getSize()));
  }

  private static Kind kind(ZipArchiveEntry entry) {
    if (entry.isUnixSymlink()) {
      return Kind.LINK;
    }
    int type = entry.getUnixMode() & FILE_TYPE;
    return type == 0 || type == REGULAR_FILE ? Kind.FILE : Kind.OTHER;
  }

  /** Add a folder and those above it; a zip need not name them. */
  private boolean addFolder(String folder) {
    if (folders.containsKey(folder)) {
      return true;
    }
    int slash = folder.lastIndexOf('/', folder.length() - 2);
    String above = folder.substring(0, slash + 1);
    String name = folder.substring(slash + 1, folder.length() - 1);
    if (!addFolder(above) || !addNode(above, new Node(name, Kind.FOLDER, 0))) {
      return false;
    }
    folders.put(folder, new TreeMap<>());
    return true;
  }

  private boolean addNode(String folder, Node node) {
    return folders.computeIfAbsent(folder, it -> new TreeMap<>()).putIfAbsent(node.name(), node)
        == null;
  }

  @Override
  public List<Node> list(String folder) {
    return List.copyOf(folders.getOrDefault(folder, Map.of()).values());
  }

  @Override
  public byte[] read(String path, int most) throws IOException {
    ZipArchiveEntry entry = files.get(path);
    if (entry == null) {
      throw new IOException("the zip does not hold it");
    }
    if (!zip.canReadEntryData(entry)) {
      throw new IOException("it is encrypted or packed in an unusual way");
    }
    // The sizes that a zip claims are not believed, but they bound what is read of it.
    if (entry.getCompressedSize() > (long) most + PACKING_OVERHEAD) {
      throw new IOException("it is packed larger than it may be unpacked");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(most);
    }
  }

  @Override
  public List<LeftOut> misnamed() {
    return Collections.unmodifiableList(misnamed);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
