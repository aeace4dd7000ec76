package dbkata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole classes of the toy, graded by workers. */
@Tag("classroom")
class BatchTest {
  @TempDir private Path folder;
  private ToyClass toys;

  @BeforeEach
  void makeAClass() {
    toys = ToyClass.in(folder);
  }

  @Test
  void gradesEveryStudentAndWritesWhatATeacherNeeds() throws IOException {
    toys.with("ada", ToyKit.SOLUTION).with("bob", ToyClass.HALF).with("cy", ToyClass.BROKEN);
    zip("dee.zip", ToyKit.SOLUTION);

    int exit = toys.grade("batch", toys.submissions(), "--out", toys.out("out"), "--jobs", 2);

    assertThat(toys.said()).hasLineCount(4).contains("/4  ada  100 points", "/4  bob  60 points");
    assertThat(exit).isZero();
    assertThat(toys.printed()).contains("4 students: 4 graded.");
    assertThat(toys.csv("out"))
        .isEqualTo(
            """
            id,toy,total,status,attempts,committed,late_minutes
            ada,100,100,graded,1,,
            bob,60,60,graded,1,,
            cy,0,0,graded,1,,
            dee,100,100,graded,1,,
            """);
    assertThat(ToyClass.text(toys.out("out").resolve("reports/bob.html")))
        .contains("<h1>bob</h1>", "60 of 100");
    assertThat(toys.ask("out", "SELECT student, points FROM last_attempt ORDER BY points, student"))
        .containsExactly("cy|0", "bob|60", "ada|100", "dee|100");
    assertThat(toys.ask("out", "PRAGMA journal_mode")).containsExactly("wal");
    assertThat(toys.ask("out", "PRAGMA user_version")).containsExactly("2");
    assertThat(
            toys.ask(
                "out",
                "SELECT t.sentence, r.verdict, r.message FROM test_result r"
                    + " JOIN test t USING (exercise, position)"
                    + " JOIN attempt a ON a.id = r.attempt WHERE student = 'bob'"))
        .hasSize(2)
        .anyMatch(row -> row.startsWith("greets by name|failed|"));
  }

  @Test
  void namesWhatHoldsNothingToGradeAndGradesTheRest() throws IOException {
    toys.with("ada", ToyKit.SOLUTION);
    Files.createDirectories(toys.submissions().resolve("empty"));
    Files.writeString(toys.submissions().resolve("torn.zip"), "PK\u0003\u0004 torn");
    Files.writeString(toys.submissions().resolve("other.rar"), "Rar!");
    Files.writeString(toys.submissions().resolve("notes.txt"), "call Ada's mother");

    int exit = toys.grade("batch", toys.submissions(), "--out", toys.out("out"));

    assertThat(exit).isEqualTo(1);
    assertThat(toys.printed()).contains("4 students: 1 graded, 3 not graded.");
    assertThat(toys.said())
        .contains("No submissions, and left aside: notes.txt.")
        .contains("grade: empty: not graded: Nothing in empty belongs to an exercise")
        .contains("grade: torn: not graded: ")
        .contains("grade: other: not graded: ")
        .doesNotContain("\tat ");
    assertThat(toys.csv("out")).contains("\nempty,,,not graded,0,,\n", "\ntorn,,,not graded,0,,\n");
  }

  @Test
  void refusesAClassInWhichAnIdIsThereTwice() throws IOException {
    toys.with("ada", ToyKit.SOLUTION).with("bob", ToyKit.SOLUTION);
    zip("ada.zip", ToyKit.SOLUTION);

    int exit = toys.grade("batch", toys.submissions(), "--out", toys.out("out"));

    assertThat(exit).isEqualTo(2);
    assertThat(toys.said())
        .isEqualTo(
            """
            grade: Two submissions of one id, ada: ada, ada.zip.
            grade: 1 id is there more than once; nothing was graded. Take away or rename what does\
             not count.
            """);
    assertThat(toys.out("out")).doesNotExist();
  }

  @Test
  void saysThatAFolderIsEmptyOrMissing() {
    assertThat(toys.grade("batch", toys.submissions(), "--out", toys.out("out"))).isEqualTo(2);
    assertThat(toys.said()).startsWith("grade: There are no submissions in ").hasLineCount(1);
    assertThat(toys.grade("batch", toys.out("nowhere"), "--out", toys.out("out"))).isEqualTo(2);
    assertThat(toys.said()).startsWith("grade: There is no folder ").hasLineCount(1);
  }

  @Test
  void keepsAttemptsAndCountsTheBestOrTheLast() {
    toys.with("ada", ToyKit.SOLUTION);
    Object[] call = {"batch", toys.submissions(), "--out", toys.out("out")};
    toys.grade(call);
    toys.with("ada", ToyClass.HALF);
    toys.grade(call);
    assertThat(toys.csv("out")).contains("\nada,60,60,graded,2,,\n");

    toys.grade("batch", toys.submissions(), "--out", toys.out("out"), "--attempt", "best");

    assertThat(toys.csv("out")).contains("\nada,100,100,graded,2,,\n");
    assertThat(ToyClass.text(toys.out("out").resolve("reports/ada.html"))).contains("100 of 100");
    assertThat(toys.ask("out", "SELECT points FROM attempt ORDER BY id"))
        .containsExactly("100", "60", "60");
  }

  @Test
  void refusesToMixGradesOfDifferentTests() {
    toys.with("ada", ToyKit.SOLUTION);
    Object[] call = {"batch", toys.submissions(), "--out", toys.out("out")};
    toys.grade(call);
    toys.kit()
        .write(
            "exercises/toy/src/main/java/toy/Toy.java",
            ToyKit.SOLUTION.replace("return", "return /* other stub */"));

    assertThat(toys.grade(call)).isEqualTo(2);
    assertThat(toys.said()).contains("holds grades by kit ", "Grade into another folder.");
    assertThat(toys.ask("out", "SELECT count(*) FROM attempt")).containsExactly("1");
  }

  @Test
  void saysThatAStoreIsDamagedAndLeavesItAlone() throws IOException {
    toys.with("ada", ToyKit.SOLUTION);
    Object[] call = {"batch", toys.submissions(), "--out", toys.out("out"), "--resume"};
    toys.grade(call);
    Path store = toys.out("out").resolve("grades.db");
    byte[] bytes = Files.readAllBytes(store);
    for (int i = 5000; i < bytes.length; i += 3) {
      bytes[i] = (byte) i;
    }
    Files.write(store, bytes);

    assertThat(toys.grade(call)).isEqualTo(2);
    assertThat(toys.said()).contains("is damaged or no file of grades").doesNotContain("\tat ");
    assertThat(Files.readAllBytes(store)).isEqualTo(bytes);
  }

  @Test
  void showsABarWithRateAndTimeLeftOnATerminalAndTakesItAway() {
    toys.with("ada", ToyKit.SOLUTION).with("bob", ToyClass.HALF);

    toys.gradeAt(true, "batch", toys.submissions(), "--out", toys.out("out"), "--jobs", 1);

    assertThat(toys.said())
        .contains("░ 0 of 2", "░ 1 of 2  ", " a minute, ", " left  ada", "█ 2 of 2")
        .endsWith("\r\u001b[K")
        .doesNotContain("\n");
  }

  @Test
  void leavesNothingBehindInTheFolderForTemporaryFiles() throws IOException {
    toys.with("ada", ToyKit.SOLUTION);
    toys.grade("batch", toys.submissions(), "--out", toys.out("out"));

    assertThat(toys.ask("out", "SELECT count(*) FROM attempt")).containsExactly("1");
    assertThat(toys.out("out").toFile().list())
        .containsExactlyInAnyOrder(
            ".lock", "grades.db", "grades.csv", "grades.json", "index.html", "reports");
    assertThat(toys.out("out").resolve(".lock")).isEmptyFile();
  }

  private void zip(String name, String source) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(toys.submissions().resolve(name)))) {
      zip.putNextEntry(new ZipEntry("src/main/java/toy/Toy.java"));
      zip.write(source.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }
}
