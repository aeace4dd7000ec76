package dbkata.grader.collect;

import dbkata.grader.collect.Node.Kind;
import dbkata.grader.domain.LeftOut;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A submission in a folder. */
final class FolderTree implements Tree {
  private final Path top;
  private final int mostEntries;

  /**
   * @param top the folder; unlike anything inside, it may be reached by a link
   * @param mostEntries how many entries one folder may have
   */
  FolderTree(Path top, int mostEntries) {
    this.top = top;
    this.mostEntries = mostEntries;
  }

  @Override
  public List<Node> list(String folder) throws IOException {
    Path path = resolve(folder);
    if (!folder.isEmpty() && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<Node> nodes = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (nodes.size() == mostEntries) {
          throw new TooManyException(
              "There are more than %d files in %s: hand in the exercise's folder alone."
                  .formatted(mostEntries, Words.name(folder)));
        }
        nodes.add(node(entry));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    nodes.sort(Comparator.comparing(Node::name));
    return nodes;
  }

  private static Node node(Path entry) {
    String name = entry.getFileName().toString();
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Node(name, kind(attributes), attributes.size());
    } catch (IOException e) {
      return new Node(name, Kind.OTHER, 0);
    }
  }

  private static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  @Override
  public byte[] read(String path, int most) throws IOException {
    try (InputStream in = Files.newInputStream(resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(most);
    }
  }

  private Path resolve(String path) throws IOException {
    try {
      return top.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException("its name is in an encoding that this system does not use", e);
    }
  }

  @Override
  public List<LeftOut> misnamed() {
    return List.of();
  }

  @Override
  public void close() {}
}
