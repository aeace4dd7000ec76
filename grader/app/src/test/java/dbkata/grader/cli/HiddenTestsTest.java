package dbkata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A teacher's own tests on the whole way, with a student's code that tells what it has seen. */
@Timeout(value = 3, unit = TimeUnit.MINUTES) // whole grading runs
class HiddenTestsTest {
  /** Prints, each time, every name that it was ever given. */
  private static final String BLABS =
      """
      package toy;

      import java.util.ArrayList;
      import java.util.List;

      public class Toy {
        private static final List<String> SEEN = new ArrayList<>();

        public int add(int a, int b) {
          return a + b;
        }

        public String greet(String name) {
          SEEN.add(name);
          System.out.println("seen: " + SEEN);
          return "Hello, " + name;
        }
      }
      """;

  private static final String SECRET =
      """
      package toy;

      import static org.assertj.core.api.Assertions.assertThat;

      import dbkata.testkit.Points;
      import org.junit.jupiter.api.Test;

      class ASecretTest {
        @Test
        @Points(7)
        void greetsTheSecretName() {
          assertThat(new Toy().greet("Rumpelstiltskin")).isEqualTo("Hello, Rumpelstiltskin");
        }
      }
      """;

  private static final String SHOWN =
      """
      package toy;

      import static org.assertj.core.api.Assertions.assertThat;

      import dbkata.testkit.Points;
      import org.junit.jupiter.api.Test;

      class BShownTest {
        @Test
        @Points(3)
        void greetsAnybody() {
          assertThat(new Toy().greet("Zoe")).isEqualTo("Good day, Zoe");
        }
      }
      """;

  @TempDir private Path folder;

  private final TestScreen screen = new TestScreen();
  private ToyKit kit;

  @BeforeEach
  void makeAKitAndAFolderOfTests() {
    kit = ToyKit.in(folder.resolve("kit"));
    kit.write("../hidden/hidden.yaml", "visibility: hidden\ntests: {BShownTest: visible}\n");
    kit.write("../hidden/toy/ASecretTest.java", SECRET);
    kit.write("../hidden/toy/BShownTest.java", SHOWN);
  }

  @Test
  void theirPointsStandBesideTheScore() {
    assertThat(grade()).isZero();

    assertThat(screen.err()).isEmpty();
    assertThat(screen.out())
        .contains("100 of 100 points")
        .contains("Hidden tests: 0 of 3 points, and 1 test is not shown")
        .contains("toy, hidden: greets anybody", "expected: \"Good day, Zoe\"");
  }

  @Test
  void whatAHiddenTestHandsToTheCodeNeverComesOutOfAnother() {
    grade("--report", "json");

    assertThat(screen.out())
        .contains("seen: [Ada]", "seen: [Zoe]")
        .doesNotContain("Rumpelstiltskin", "ASecretTest", "SecretName");
  }

  @Test
  void aTeacherSeesAllOfIt() {
    grade("--report", "json", "--show-hidden");

    assertThat(screen.out())
        .contains("\"counted\": 7", "ASecretTest", "Rumpelstiltskin", "\"visibility\": \"hidden\"");
  }

  @Test
  void nothingOfThemRunsWhereTheSourcesDoNotCompile() {
    String broken = BLABS.replace("SEEN.add(name);", "SEEN.add(name)");
    gradeSource(broken, "--report", "json", "--show-hidden");

    assertThat(screen.out())
        .contains("The exercise's tests did not run.")
        .contains("\"verdict\": \"does not compile\"");
  }

  @Test
  void saysWhatIsWrongWithTheFolder() {
    kit.write("../hidden/toys/ATest.java", SECRET);
    assertRefused("toys is named like no exercise: this kit has toy.");
    kit.write("../other/toy/ASecretTest.java", SECRET);
    assertThat(gradeWith(folder.resolve("other"))).isEqualTo(2);
    assertThat(screen.err())
        .contains("holds no hidden.yaml: --hidden takes the folder in which it lies.");
  }

  @Test
  void saysWhatIsWrongWithATest() {
    kit.write("../hidden/toy/ASecretTest.java", SECRET.replace("@Points(7)", ""));
    assertRefused("the hidden test ASecretTest.greetsTheSecretName has no @Points.");
    kit.write("../hidden/toy/ASecretTest.java", SECRET.replace("greet(", "great("));
    assertRefused("the hidden tests of toy do not compile: ASecretTest.java:");
    kit.write("../hidden/toy/ASecretTest.java", SECRET.replace("ASecretTest", "Step1AddTest"));
    assertRefused("toy/Step1AddTest, which the exercise's own tests have too: name it otherwise.");
  }

  @Test
  void aRuleForATestThatIsNotThereIsRefused() {
    kit.write("../hidden/hidden.yaml", "visibility: visible\ntests: {ASecretTests: hidden}\n");
    assertRefused("names ASecretTests, which is not there.");
    kit.write("../hidden/hidden.yaml", "visibility: visible\ntests: {ASecretTest.x: hidden}\n");
    assertRefused("names ASecretTest.x, which is not there.");
  }

  private void assertRefused(String sentence) {
    assertThat(grade()).isEqualTo(2);
    assertThat(screen.err()).startsWith("grade: ").contains(sentence).doesNotContain("\tat ");
    assertThat(screen.out()).isEmpty();
  }

  private int grade(String... arguments) {
    return gradeSource(BLABS, arguments);
  }

  private int gradeSource(String source, String... arguments) {
    return run(source, folder.resolve("hidden"), arguments);
  }

  private int gradeWith(Path hidden) {
    return run(BLABS, hidden);
  }

  private int run(String source, Path hidden, String... arguments) {
    screen.clear();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--submission", kit.submission("ada", source).toString()));
    all.addAll(List.of("--hidden", hidden.toString()));
    return TestTool.of(screen.pipe(), kit.root(), folder).run(all.toArray(String[]::new));
  }
}
