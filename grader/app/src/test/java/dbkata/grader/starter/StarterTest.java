package dbkata.grader.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is in a starter of this very kit, and what is not. */
class StarterTest {
  private static final Path KIT = Path.of("../..");
  private static final Starter ALL = Starter.of(KIT, List.of(), Optional.empty());
  private static final Starter TWO = Starter.of(KIT, List.of("ex3", "ex1"), Optional.empty());

  @TempDir private Path folder;

  @Test
  void holdsWhatAStudentNeeds() {
    assertThat(TWO.files())
        .containsKeys(
            ".devcontainer/devcontainer.json",
            ".devcontainer/warm",
            ".editorconfig",
            ".gitattributes",
            ".github/workflows/classroom.yml",
            ".gitignore",
            ".mvn/maven.config",
            ".vscode/tasks.json",
            "LICENSE",
            "README.md",
            "docs/lesson.md",
            "docs/rules/sandbox.md",
            "exercises/ex1/README.md",
            "exercises/ex1/src/main/java/dbkata/tasks/TaskRepository.java",
            "exercises/ex1/src/test/java/dbkata/tasks/Step1CreateTheTableTest.java",
            "exercises/ex3/exercise.yaml",
            "grader/grade",
            "mvnw");
  }

  @Test
  void holdsNothingThatAStudentMustNotSee() {
    for (String path : ALL.files().keySet()) {
      assertThat(path)
          .doesNotContain("/wrong/", "/right/", "/samples/", "/target/")
          .doesNotStartWith("solutions/")
          .doesNotStartWith("hidden/")
          .doesNotStartWith(".git/")
          .doesNotStartWith(".ci/")
          .doesNotStartWith("docs/adr")
          .doesNotStartWith("grader/benchmarks")
          .doesNotStartWith("grader/starter")
          .satisfies(
              it -> assertThat(it.startsWith("exercises/") || !it.contains("/src/test/")).isTrue());
    }
  }

  @Test
  void holdsNoSourceOfASolution() throws IOException {
    List<Path> solutions;
    try (var files = Files.walk(KIT.resolve("solutions"))) {
      solutions = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    List<String> starters = ALL.files().values().stream().map(it -> new String(it, UTF_8)).toList();
    assertThat(solutions).hasSizeGreaterThan(100);
    for (Path solution : solutions) {
      String source = Files.readString(solution);
      Path room = KIT.resolve("exercises").resolve(KIT.resolve("solutions").relativize(solution));
      boolean given = Files.exists(room) && Files.readString(room).equals(source);
      assertThat(given || !starters.contains(source)).as("%s", solution).isTrue();
    }
  }

  @Test
  void holdsOnlyTheExercisesThatWereAskedFor() {
    assertThat(TWO.files().keySet())
        .anyMatch(path -> path.startsWith("exercises/ex1/"))
        .anyMatch(path -> path.startsWith("exercises/ex3/"))
        .noneMatch(path -> path.startsWith("exercises/ex2/"))
        .noneMatch(path -> path.startsWith("exercises/ex4/"));
    assertThat(text(TWO, "README.md"))
        .contains("(exercises/ex1/README.md)", "(exercises/ex3/README.md)")
        .contains("-pl exercises/ex1")
        .doesNotContain("ex2", "ex4");
  }

  @Test
  void namesNoModuleThatIsNotThereAndNoMaintainersProfile() throws Exception {
    for (Starter starter : List.of(ALL, TWO)) {
      for (String path : starter.files().keySet()) {
        if (path.endsWith("pom.xml")) {
          Document pom = parsed(text(starter, path));
          assertThat(ids(pom))
              .as("profiles of " + path)
              .doesNotContainAnyElementsOf(Poms.MAINTAINERS);
          assertThat(texts(pom.getElementsByTagName("module")))
              .as("modules of " + path)
              .allSatisfy(module -> assertThat(starter.files()).containsKey(module + "/pom.xml"));
        }
      }
    }
    Document root = parsed(text(TWO, "pom.xml"));
    assertThat(texts(root.getElementsByTagName("module")))
        .contains("exercises/ex1", "exercises/ex3", "grader/testkit", "grader/app", "grader/probe");
    assertThat(ids(root)).contains("grader", "docker", "postgres-darwin-arm64v8", "jdk-too-old");
  }

  @Test
  void everyLinkLeadsSomewhere() {
    Pattern link = Pattern.compile("\\]\\(([^)\\s:#]+)(#[^)\\s]*)?\\)");
    for (Starter starter : List.of(ALL, TWO)) {
      List<String> dead = new ArrayList<>();
      for (String page : starter.files().keySet()) {
        if (page.endsWith(".md")) {
          for (MatchResult match : link.matcher(text(starter, page)).results().toList()) {
            Path target = Path.of(page).resolveSibling(match.group(1)).normalize();
            if (!starter.files().containsKey(target.toString())) {
              dead.add(page + " -> " + match.group(1));
            }
          }
        }
      }
      assertThat(dead).isEmpty();
    }
    assertThat(text(ALL, "docs/lesson.md")).contains("(../exercises/ex2/README.md)");
    assertThat(text(TWO, "docs/lesson.md")).doesNotContain("(../exercises/ex2/README.md)");
  }

  @Test
  void leavesNoBlankUnfilled() {
    for (String path : List.of("README.md", ".github/workflows/classroom.yml")) {
      assertThat(text(ALL, path)).doesNotContainPattern("@[A-Z0-9_]+@");
    }
  }

  @Test
  void pinsTheGraderThatItIsTold() {
    String digest = "0123456789abcdef".repeat(4);
    PinnedGrader grader = new PinnedGrader("https://example.org/grader-1.0.zip", digest);

    String workflow =
        text(
            Starter.of(KIT, List.of("ex2"), Optional.of(grader)),
            ".github/workflows/classroom.yml");

    assertThat(workflow)
        .contains("EXERCISES: \"ex2\"")
        .contains("GRADER_URL: \"https://example.org/grader-1.0.zip\"")
        .contains("GRADER_SHA256: \"" + digest + "\"");
  }

  @Test
  void refusesAGraderThatCannotBePinned() {
    assertThatThrownBy(() -> new PinnedGrader("http://example.org/\"; rm -rf /", "12"))
        .isInstanceOf(BadStarterException.class)
        .hasMessageContaining("--grader takes an address that begins with https://")
        .hasMessageContaining("--sha256 takes the 64 digits");
  }

  @Test
  void isTheSameBytesTwice() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    new StarterFolder(first).write(Starter.of(KIT, List.of(), Optional.empty()));
    new StarterFolder(second).write(Starter.of(KIT, List.of(), Optional.empty()));

    assertThat(Tree.digest(first)).isEqualTo(Tree.digest(second));
    assertThat(Tree.digest(first)).isNotEqualTo(Tree.digest(KIT.resolve("exercises")));
  }

  @Test
  void programsCanBeRunAndTextsCannot() {
    Path out = folder.resolve("out");
    new StarterFolder(out).write(TWO);

    assertThat(out.resolve("mvnw")).isExecutable();
    assertThat(out.resolve("grader/grade")).isExecutable();
    assertThat(Files.isExecutable(out.resolve("pom.xml"))).isFalse();
    assertThat(folder.toFile().list()).containsExactly("out");
  }

  @Test
  void overwritesNothing() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> new StarterFolder(folder))
        .isInstanceOf(BadStarterException.class)
        .hasMessage(folder + " is not empty: name a new folder, so that nothing is overwritten.");
    assertThatThrownBy(() -> new StarterFolder(mine)).isInstanceOf(BadStarterException.class);
    assertThat(mine).hasContent("mine");
  }

  @Test
  void namesTheExercisesWhenOneIsUnknown() {
    assertThatThrownBy(() -> Starter.of(KIT, List.of("ex1", "ex77"), Optional.empty()))
        .isInstanceOf(BadStarterException.class)
        .hasMessageStartingWith("There is no exercise ex77: this kit has ex1, ex2");
  }

  @Test
  void saysThatAStarterIsNoKit() {
    Path out = folder.resolve("out");
    new StarterFolder(out).write(TWO);

    assertThatThrownBy(() -> Starter.of(out, List.of(), Optional.empty()))
        .isInstanceOf(BadStarterException.class)
        .hasMessageContaining("lacks grader/starter: is it a starter itself?");
    assertThatThrownBy(() -> Starter.of(folder, List.of(), Optional.empty()))
        .isInstanceOf(BadStarterException.class)
        .hasMessageContaining("holds no exercises");
  }

  @Test
  void refusesToHandOutASolution() throws IOException {
    Path kit = folder.resolve("kit");
    String room = "exercises/ex1/";
    String stub = room + "src/main/java/dbkata/tasks/TaskRepository.java";
    for (String path :
        List.of(room + "exercise.yaml", room + "src/main/java/dbkata/tasks/Task.java")) {
      Files.createDirectories(kit.resolve(path).getParent());
      Files.copy(KIT.resolve(path), kit.resolve(path));
    }
    Files.copy(
        KIT.resolve("solutions/ex1/src/main/java/dbkata/tasks/TaskRepository.java"),
        kit.resolve(stub));

    assertThatThrownBy(() -> Starter.of(kit, List.of(), Optional.empty()))
        .isInstanceOf(BadStarterException.class)
        .hasMessageStartingWith(stub + " is no stub")
        .hasMessageNotContaining("Task.java is no stub");
  }

  private static String text(Starter starter, String path) {
    return new String(starter.files().get(path), UTF_8);
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> ids(Document pom) {
    NodeList profiles = pom.getElementsByTagName("profile");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < profiles.getLength(); i++) {
      NodeList children = profiles.item(i).getChildNodes();
      for (int k = 0; k < children.getLength(); k++) {
        if (children.item(k).getNodeName().equals("id")) {
          ids.add(children.item(k).getTextContent());
        }
      }
    }
    return ids;
  }

  private static List<String> texts(NodeList nodes) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
