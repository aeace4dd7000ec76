package dbkata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class graded by a teacher's own tests too: what the teacher is told, and what a student. */
@Tag("classroom")
class HiddenBatchTest {
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

  private static final String NAMED =
      SECRET
          .replace("ASecretTest", "BNamedTest")
          .replace("greetsTheSecretName", "greetsLongNames")
          .replace("Rumpelstiltskin", "Nebuchadnezzar")
          .replace("@Points(7)", "@Points(4)");

  @TempDir private Path folder;
  private ToyClass toys;

  @BeforeEach
  void makeAClassAndAFolderOfTests() {
    toys = ToyClass.in(folder);
    toys.with("ada", ToyKit.SOLUTION).with("bob", ToyClass.HALF).with("cy", ToyClass.BROKEN);
    toys.kit().write("../hidden/hidden.yaml", "visibility: hidden\ntests: {BNamedTest: name}\n");
    toys.kit().write("../hidden/toy/ASecretTest.java", SECRET);
    toys.kit().write("../hidden/toy/BNamedTest.java", NAMED);
  }

  @Test
  void theTeacherIsToldAllAndAStudentWhatIsAllowed() {
    assertThat(grade("out", "1/1")).isZero();

    assertThat(toys.csv("out"))
        .isEqualTo(
            """
            id,toy,total,hidden,status,attempts,committed,late_minutes
            ada,100,100,11,graded,1,,
            bob,60,60,0,graded,1,,
            cy,0,0,0,graded,1,,
            """);
    assertThat(file("grades.json")).contains("\"hiddenPoints\": 11", "\"hidden\": 11");
    assertThat(file("index.html"))
        .contains("greets the secret name", "greets long names", "For teachers only.");
    assertThat(
            toys.ask(
                "out",
                "SELECT student, t.name, r.verdict, r.counted FROM last_attempt a"
                    + " JOIN hidden_result r ON r.attempt = a.id"
                    + " JOIN hidden_test t USING (exercise, position)"
                    + " WHERE student < 'c' ORDER BY student, t.name"))
        .containsExactly(
            "ada|ASecretTest.greetsTheSecretName|passed|7",
            "ada|BNamedTest.greetsLongNames|passed|4",
            "bob|ASecretTest.greetsTheSecretName|failed|0",
            "bob|BNamedTest.greetsLongNames|failed|0");
    for (String student : new String[] {"ada", "bob", "cy"}) {
      assertThat(file("reports/" + student + ".html"))
          .as(student)
          .contains("greets long names")
          .doesNotContain("ASecretTest", "the secret name", "Rumpelstiltskin", "Nebuchadnezzar");
    }
  }

  @Test
  void partsThatWereGradedByTheSameHiddenTestsAreOneBook() {
    grade("whole", "1/1");
    grade("a", "1/2");
    grade("b", "2/2");

    assertThat(toys.grade("merge", toys.out("a"), toys.out("b"), "--out", toys.out("out")))
        .isZero();
    assertThat(toys.csv("out")).isEqualTo(toys.csv("whole")).contains("ada,100,100,11,");
    assertThat(toys.ask("out", "SELECT sum(counted) FROM hidden_result")).containsExactly("11");
  }

  @Test
  void otherHiddenTestsAreAnotherKitAndWhoSeesThemIsNot() {
    grade("a", "1/2");
    toys.kit().write("../hidden/hidden.yaml", "visibility: visible\n");
    assertThat(grade("a", "1/2")).isZero();
    toys.kit().write("../hidden/toy/ASecretTest.java", SECRET.replace("7", "8"));
    assertThat(grade("a", "1/2")).isEqualTo(2);
    assertThat(toys.said()).contains("holds grades by kit ", "Grade into another folder.");

    grade("b", "2/2");
    assertThat(toys.grade("merge", toys.out("a"), toys.out("b"), "--out", toys.out("out")))
        .isEqualTo(2);
    assertThat(toys.said()).contains("other tests, so the points cannot be compared");
    assertThat(toys.grade("batch", toys.submissions(), "--out", toys.out("a"), "--shard", "1/2"))
        .isEqualTo(2);
    assertThat(toys.said()).contains("by hidden tests: call it with the same --hidden");
  }

  private int grade(String out, String shard) {
    Path hidden = toys.kit().root().resolve("../hidden");
    return toys.grade(
        "batch",
        toys.submissions(),
        "--out",
        toys.out(out),
        "--hidden",
        hidden,
        "--shard",
        shard,
        "--resume");
  }

  private String file(String name) {
    return ToyClass.text(toys.out("out").resolve(name));
  }
}
