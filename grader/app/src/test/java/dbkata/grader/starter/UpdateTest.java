package dbkata.grader.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer starter comes into repositories with work in them, by the commands of the page. */
class UpdateTest {
  private static final Path KIT = Path.of("../..");
  private static final String WORK = "exercises/ex1/src/main/java/dbkata/tasks/TaskRepository.java";
  private static final String TESTKIT = "grader/testkit/src/main/java/dbkata/testkit/Points.java";
  private static final String PAGE = "exercises/ex1/README.md";
  private static final String TEST =
      "exercises/ex1/src/test/java/dbkata/tasks/Step2AddATaskTest.java";

  private static final String ADDED_TEST =
      "exercises/ex1/src/test/java/dbkata/tasks/Step7SayThankYouTest.java";

  @TempDir private Path folder;

  private final Starter first = Starter.of(KIT, List.of("ex1"), Optional.empty());
  private Shell beside;
  private String solution;

  @BeforeEach
  void handOutTheFirst() throws IOException {
    solution = Files.readString(KIT.resolve("solutions/ex1").resolve(WORK.substring(14)));
    Path kit = Files.createDirectory(folder.resolve("kit"));
    beside =
        new Shell(kit, Map.of("STARTER", folder.resolve("starter").toString()))
            .with("GIT_AUTHOR_NAME", "Somebody")
            .with("GIT_AUTHOR_EMAIL", "somebody@example.org")
            .with("GIT_COMMITTER_NAME", "Somebody")
            .with("GIT_COMMITTER_EMAIL", "somebody@example.org")
            .with("GIT_CONFIG_GLOBAL", "/dev/null");
    new StarterFolder(folder.resolve("starter")).write(first);
    beside.must(block("Start a class in ten minutes", 1));
  }

  @Test
  void aCloneKeepsItsWorkAndGetsTheUpdate() throws IOException {
    beside.must("git clone --quiet ../starter ../ada");
    Shell ada = work("ada");

    handOutTheSecond();
    ada.must(block("Change what students already have", 1));

    assertThatWorkAndUpdateAreThere("ada");
    assertThat(ada.must("git status --porcelain")).isEmpty();
  }

  @Test
  void aCopyOfATemplateDoesSoOnceItIsJoined() throws IOException {
    beside.must("cp -R ../starter ../bob && rm -rf ../bob/.git");
    Shell bob = new Shell(folder.resolve("bob"), beside.environment());
    bob.must("git init --quiet --initial-branch main && git add --all && git commit -qm Copy");
    String start = beside.must("git -C ../starter rev-parse HEAD").strip();
    work("bob");
    handOutTheSecond();
    String pull = block("Change what students already have", 1);

    assertThat(bob.run(pull).output()).contains("unrelated histories");
    bob.with("START", start).must(block("Change what students already have", 2));
    bob.must(pull);

    assertThatWorkAndUpdateAreThere("bob");
  }

  @Test
  void theUpdateLeavesNothingOfWhatIsGone() throws IOException {
    handOutTheSecond();

    assertThat(folder.resolve("starter").resolve(PAGE)).content().contains("Say thank you");
    assertThat(folder.resolve("starter/docs/services.md")).doesNotExist();
    assertThat(beside.must("git -C ../starter log --format=%s").lines())
        .containsExactly("Newer tests", "Start");
  }

  /** A student writes code, a file of their own, and changes what does not count. */
  private Shell work(String name) throws IOException {
    Path student = folder.resolve(name);
    Files.writeString(student.resolve(WORK), solution);
    Files.writeString(student.resolve("exercises/ex1/notes.txt"), "my notes\n");
    Files.writeString(student.resolve("README.md"), "\nMine.\n", StandardOpenOption.APPEND);
    Shell shell = new Shell(student, beside.environment());
    shell.must("git add --all && git commit --quiet --message 'Exercise 1'");
    return shell;
  }

  private void handOutTheSecond() {
    SortedMap<String, byte[]> files = new TreeMap<>(first.files());
    append(files, TESTKIT, "// better than before\n");
    append(files, TEST, "// asks for more\n");
    append(files, PAGE, "\nStep 7: Say thank you.\n");
    files.put(ADDED_TEST, "package dbkata.tasks;\n".getBytes(UTF_8));
    files.remove("docs/services.md");
    new StarterFolder(folder.resolve("newer")).write(new Starter(files));
    beside.must(block("Change what students already have", 0));
  }

  private void assertThatWorkAndUpdateAreThere(String name) {
    Path student = folder.resolve(name);
    assertThat(student.resolve(WORK)).hasContent(solution);
    assertThat(student.resolve("exercises/ex1/notes.txt")).hasContent("my notes");
    assertThat(student.resolve("README.md")).content().endsWith("Mine.\n");
    assertThat(student.resolve(TESTKIT)).content().endsWith("// better than before\n");
    assertThat(student.resolve(TEST)).content().endsWith("// asks for more\n");
    assertThat(student.resolve(PAGE)).content().endsWith("Step 7: Say thank you.\n");
    assertThat(student.resolve(ADDED_TEST)).exists();
    assertThat(student.resolve("docs/services.md")).doesNotExist();
  }

  private static void append(SortedMap<String, byte[]> files, String path, String text) {
    files.put(path, (new String(files.get(path), UTF_8) + text).getBytes(UTF_8));
  }

  /** Give a block of commands of the teachers' page; the grader's own is done by the test. */
  private static String block(String heading, int number) {
    try {
      String page = Files.readString(KIT.resolve("docs/teaching.md"));
      int start = page.indexOf("\n## " + heading + "\n");
      int end = page.indexOf("\n## ", start + 1);
      String section = page.substring(start, end < 0 ? page.length() : end);
      List<String> blocks =
          Pattern.compile("```\\n(.*?)```", Pattern.DOTALL)
              .matcher(section)
              .results()
              .map((MatchResult it) -> it.group(1))
              .toList();
      return blocks.get(number).replaceAll("(?m)^grader/grade starter .*$", "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
