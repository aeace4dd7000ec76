package dbkata.grader.compile.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The grader compiles a student's sources as Maven does. */
class CompilerFlagsTest {
  private static final Path ROOT = Path.of("..", "..");

  @Test
  void releaseAndEncodingAreTheRootPoms() throws Exception {
    assertThat(CompilerFlags.SHARED_WITH_MAVEN)
        .containsExactly(
            "-g",
            "--release",
            property("maven.compiler.release"),
            "-encoding",
            property("project.build.sourceEncoding"));
  }

  /** -g is the plugin's default; any of these would change what it passes to javac. */
  @Test
  void noPomSaysMoreAboutCompilingAnExercise() throws Exception {
    List<Path> poms = exercisePoms();
    poms.add(ROOT.resolve("pom.xml"));

    assertThat(poms).hasSizeGreaterThan(3);
    for (Path pom : poms) {
      assertThat(
              texts(
                  pom,
                  "//*[starts-with(name(), 'maven.compiler.') and name() != 'maven.compiler.release']"))
          .as("properties in %s", pom)
          .isEmpty();
      assertThat(texts(pom, compilerPlugin("configuration")))
          .as("configuration of every compilation in %s", pom)
          .isEmpty();
      assertThat(texts(pom, compilerPlugin("executions/execution/id")))
          .as("executions with a configuration of their own in %s", pom)
          .doesNotContain("default-compile");
    }
  }

  private static String compilerPlugin(String path) {
    return "/project/build//plugin[artifactId='maven-compiler-plugin']/" + path;
  }

  private static String property(String name) throws Exception {
    return texts(ROOT.resolve("pom.xml"), "/project/properties/" + name).get(0);
  }

  private static List<Path> exercisePoms() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("exercises"), 2)) {
      return new ArrayList<>(files.filter(it -> it.endsWith("pom.xml")).toList());
    }
  }

  private static List<String> texts(Path pom, String path)
      throws IOException, XPathExpressionException {
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(path, parse(pom), XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static Document parse(Path pom) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
      throw new IOException(pom + " is no XML", e);
    }
  }
}
