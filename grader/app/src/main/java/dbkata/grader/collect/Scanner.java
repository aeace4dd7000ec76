package dbkata.grader.collect;

import dbkata.grader.collect.Candidate.Broken;
import dbkata.grader.collect.Candidate.Content;
import dbkata.grader.collect.Candidate.Unwanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Look at everything below one source root, within limits, and read what is Java source. */
final class Scanner {
  private static final String JAVA = ".java";
  private static final String BUILT = "what was built is not taken";

  private final Tree tree;
  private final String root;
  private final CollectLimits limits;
  private final List<Candidate> candidates = new ArrayList<>();
  private int entries;
  private int files;
  private int bytes;

  private Scanner(Tree tree, String root, CollectLimits limits) {
    this.tree = tree;
    this.root = root;
    this.limits = limits;
  }

  static Scan scan(Tree tree, String root, CollectLimits limits) {
    Scanner scanner = new Scanner(tree, root, limits);
    return new Scan(scanner.candidates, scanner.problem());
  }

  /** Visit everything, and say what kept it from being everything. */
  private Optional<String> problem() {
    try {
      Optional<String> link = linkOnTheWay();
      if (link.isEmpty()) {
        visit("", 0);
      }
      return link.map(
          "%s is a link, which is not followed: put the folder itself there."::formatted);
    } catch (TooManyException e) {
      return Optional.of(e.sentence());
    } catch (IOException e) {
      return Optional.of(
          "A folder in %s cannot be read: %s.".formatted(Words.name(root), Words.why(e)));
    }
  }

  private Optional<String> linkOnTheWay() throws IOException {
    for (int end = root.indexOf('/'); end >= 0; end = root.indexOf('/', end + 1)) {
      String path = root.substring(0, end);
      String above = path.substring(0, path.lastIndexOf('/') + 1);
      if (tree.list(above).stream().anyMatch(it -> it.isLink(Words.fileName(path)))) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private void visit(String folder, int depth) throws IOException {
    if (depth > limits.depth()) {
      throw tooMany("There are more than %d folders within each other".formatted(limits.depth()));
    }
    for (Node node : tree.list(root + folder)) {
      if (++entries > limits.entries()) {
        throw tooMany("There are more than %d files".formatted(limits.entries()));
      }
      if (node.isQuiet()) {
        continue;
      }
      if (node.isFolder() && folder.isEmpty() && node.name().equals("target")) {
        candidates.add(new Candidate(root + "target/", "", "target", new Unwanted(BUILT)));
      } else if (node.isFolder()) {
        visit(folder + node.name() + "/", depth + 1);
      } else {
        candidates.add(
            new Candidate(root + folder + node.name(), folder, node.name(), content(folder, node)));
      }
    }
  }

  private Content content(String folder, Node node) throws TooManyException {
    Optional<String> unwanted = whyUnwanted(node);
    if (unwanted.isPresent()) {
      return new Unwanted(unwanted.get());
    }
    if (++files > limits.files()) {
      throw tooMany("There are more than %d %s files".formatted(limits.files(), JAVA));
    }
    if (node.size() > limits.fileBytes()) {
      return tooLarge(node.size());
    }
    return read(root + folder + node.name());
  }

  private Content read(String path) throws TooManyException {
    byte[] content;
    try {
      // One more than allowed, since a zip's claims of size are not to be believed.
      content = tree.read(path, limits.fileBytes() + 1);
    } catch (IOException e) {
      return new Broken("cannot be read: " + Words.why(e), 0, "");
    }
    if (content.length > limits.fileBytes()) {
      return tooLarge(content.length);
    }
    bytes += content.length;
    if (bytes > limits.totalBytes()) {
      throw tooMany(
          "The %s files have more than %s in all".formatted(JAVA, Words.size(limits.totalBytes())));
    }
    return SourceText.of(content);
  }

  private Broken tooLarge(long size) {
    return new Broken(
        "has %s, and %s is the most: take out what is not code"
            .formatted(Words.size(size), Words.size(limits.fileBytes())),
        0,
        "");
  }

  private static Optional<String> whyUnwanted(Node node) {
    if (node.kind() == Node.Kind.LINK) {
      return Optional.of("it is a link: put the file itself there");
    }
    if (node.kind() != Node.Kind.FILE) {
      return Optional.of("it is no ordinary file");
    }
    String name = node.name();
    if (!name.endsWith(JAVA)) {
      return Optional.of("only .java files are taken");
    }
    if (name.equals("module-info.java")) {
      return Optional.of("an exercise is no module of its own");
    }
    String type = name.substring(0, name.length() - JAVA.length());
    boolean isClassName =
        SourceVersion.isIdentifier(type)
            && !SourceVersion.isKeyword(type, SourceVersion.RELEASE_17)
            && Words.clean(type).equals(type);
    return isClassName || name.equals("package-info.java")
        ? Optional.empty()
        : Optional.of("its name is no Java class's");
  }

  private TooManyException tooMany(String what) {
    return new TooManyException(
        "%s in %s: hand in the exercise's sources alone.".formatted(what, Words.name(root)));
  }
}
