package dbkata.grader.supply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A library and the licences that its publisher names.
 *
 * @param group as Maven names it
 * @param artifact as Maven names it
 * @param version its release
 * @param licences in the publisher's words
 */
record Library(String group, String artifact, String version, List<String> licences) {
  /**
   * Read the pom that lies beside a jar in Maven's repository, and its parents where it names no
   * licence.
   */
  static Library of(Path jar) {
    Path release = jar.getParent();
    Path artifact = release.getParent();
    String version = release.getFileName().toString();
    String name = artifact.getFileName().toString();
    Element pom = parse(release.resolve(name + "-" + version + ".pom"));
    Element parent = pom;
    String group = "";
    List<String> licences = List.of();
    // A repository's root is not marked as such: how deep it lies, the group tells.
    while (group.isEmpty() || licences.isEmpty()) {
      if (group.isEmpty()) {
        group = child(parent, "groupId").or(() -> parentOf(pom, "groupId")).orElseThrow();
      }
      if (licences.isEmpty()) {
        licences = licences(parent);
      }
      if (licences.isEmpty()) {
        parent = parentPom(parent, artifact, group);
      }
    }
    return new Library(group, name, version, licences);
  }

  private static Element parentPom(Element pom, Path artifact, String group) {
    Path root = artifact;
    for (int i = 0; i <= group.split("\\.").length - 1; i++) {
      root = root.getParent();
    }
    root = root.getParent();
    String name = parentOf(pom, "artifactId").orElseThrow();
    String version = parentOf(pom, "version").orElseThrow();
    return parse(
        root.resolve(parentOf(pom, "groupId").orElseThrow().replace('.', '/'))
            .resolve(name)
            .resolve(version)
            .resolve(name + "-" + version + ".pom"));
  }

  private static List<String> licences(Element pom) {
    List<String> names = new ArrayList<>();
    for (Element all : children(pom, "licenses")) {
      for (Element one : children(all, "license")) {
        names.add(child(one, "name").orElseThrow());
      }
    }
    return names;
  }

  private static Optional<String> parentOf(Element pom, String name) {
    return children(pom, "parent").stream().findFirst().flatMap(it -> child(it, name));
  }

  private static Optional<String> child(Element element, String name) {
    return children(element, name).stream().findFirst().map(it -> it.getTextContent().strip());
  }

  private static List<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  private static Element parse(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(pom + " cannot be read", e);
    }
  }
}
