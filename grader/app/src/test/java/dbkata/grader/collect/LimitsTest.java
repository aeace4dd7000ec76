package dbkata.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.LeftOut;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a submission is too large, it is told so before it costs anything. */
class LimitsTest {
  private static final CollectLimits FEW = new CollectLimits(3, 100, 200, 20, 4, 4000);
  private static final String ROOT = "exercises/ex1/src/main/java/";

  @TempDir private Path folder;

  @Test
  void filesOfAnExercise() throws Exception {
    Handed handed = new Handed();
    for (int i = 0; i < 4; i++) {
      handed.file(ROOT + "dbkata/tasks/A%d.java".formatted(i), "package dbkata.tasks;");
    }

    assertThat(errors(handed))
        .containsExactly(
            "There are more than 3 .java files in exercises/ex1/src/main/java/: hand in the exercise's sources alone.");
  }

  @Test
  void bytesInAll() throws Exception {
    Handed handed = new Handed();
    for (int i = 0; i < 3; i++) {
      handed.file(
          ROOT + "dbkata/tasks/A%d.java".formatted(i), "package dbkata.tasks; //" + "x".repeat(70));
    }

    assertThat(errors(handed))
        .containsExactly(
            "The .java files have more than 1 KiB in all in exercises/ex1/src/main/java/: hand in the exercise's sources alone.");
  }

  @Test
  void filesThatAreNoSources() throws Exception {
    Handed handed = new Handed();
    for (int i = 0; i < 15; i++) {
      handed.file(ROOT + "a%d.txt".formatted(i), "").file(ROOT + "b/b%d.txt".formatted(i), "");
    }

    assertThat(errors(handed))
        .containsExactly(
            "There are more than 20 files in exercises/ex1/src/main/java/: hand in the exercise's sources alone.");
  }

  @Test
  void foldersWithinEachOther() throws Exception {
    assertThat(errors(new Handed().file(ROOT + "a/b/c/d/e/F.java", "")))
        .containsExactly(
            "There are more than 4 folders within each other in exercises/ex1/src/main/java/: hand in the exercise's sources alone.");
  }

  @Test
  void oneExercisesExcessCostsNoOther() throws Exception {
    Handed handed =
        new Handed()
            .file(ROOT + "a/b/c/d/e/F.java", "")
            .file("exercises/ex2/src/main/java/" + Kit.BLOG, "package dbkata.blog;");

    try (Submission submission = Submission.open(handed.folder(folder), FEW)) {
      assertThat(submission.collect(Kit.EX2).own()).containsExactly(Kit.BLOG);
      assertThat(submission.collect(Kit.EX2).errors()).isEmpty();
    }
  }

  @Test
  void aFolderOfManyFilesIsNoSubmission() throws Exception {
    Handed handed = new Handed();
    for (int i = 0; i < 30; i++) {
      handed.file("holiday%d.jpg".formatted(i), "");
    }

    assertThatExceptionOfType(BadSubmissionException.class)
        .isThrownBy(() -> Submission.open(handed.folder(folder), FEW))
        .withMessage(
            "%s: There are more than 20 files in the submission: hand in the exercise's folder alone.",
            folder);
  }

  @Test
  void aFolderOfManyFoldersIsNoSubmission() throws Exception {
    Handed handed = new Handed().file("TaskRepository.java", "package dbkata.tasks;");
    for (int i = 0; i < 30; i++) {
      handed.file("album%d/%d.jpg".formatted(i % 3, i), "");
    }

    try (Submission submission = Submission.open(handed.folder(folder), FEW)) {
      assertThatExceptionOfType(BadSubmissionException.class)
          .isThrownBy(() -> submission.requireAnyOf(Kit.ALL))
          .withMessage(
              "%s: There are more than 20 files in the submission: hand in the exercise's sources alone.",
              folder);
    }
  }

  @Test
  void entriesOfAZip() throws Exception {
    Handed handed = new Handed();
    for (int i = 0; i < 21; i++) {
      handed.file("%d".formatted(i), "");
    }
    Path zip = handed.zip(folder.resolve("zip"));

    assertThatExceptionOfType(BadSubmissionException.class)
        .isThrownBy(() -> Submission.open(zip, FEW))
        .withMessage(
            "%s: There are 21 files in the zip, and 20 are the most: hand in the exercise's folder alone.",
            zip);
  }

  @Test
  void bytesOfAZip() throws Exception {
    byte[] noise = new byte[5000];
    new java.util.Random(1).nextBytes(noise);
    Path zip = new Handed().file("noise", noise).zip(folder.resolve("zip"));

    assertThatExceptionOfType(BadSubmissionException.class)
        .isThrownBy(() -> Submission.open(zip, FEW))
        .withMessage("%s has 6 KiB, and a zip file may have 4 KiB: hand in sources alone.", zip);
  }

  @Test
  void aReportListsFiftyFilesAndCountsTheOthers() throws Exception {
    Handed handed = new Handed();
    for (int i = 0; i < 60; i++) {
      handed.file("%02d.txt".formatted(i), "");
    }

    try (Submission submission = Submission.open(handed.folder(folder), CollectLimits.DEFAULT)) {
      assertThat(submission.leftOut(Kit.ALL))
          .hasSize(51)
          .startsWith(new LeftOut("00.txt", "only .java files are taken"))
          .endsWith(new LeftOut("and 10 more", "they are not listed"));
    }
  }

  @Test
  void aFolderThatMayNotBeReadIsToldSo() {
    Scan scan = Scanner.scan(new LockedTree(), "exercises/ex1/src/main/java/", FEW);

    assertThat(scan.problem())
        .contains(
            "A folder in exercises/ex1/src/main/java/ cannot be read: its permissions forbid it.");
  }

  private Stream<String> errors(Handed handed) throws Exception {
    try (Submission submission = Submission.open(handed.folder(folder), FEW)) {
      return submission.collect(Kit.EX1).errors().stream().map(Diagnostic::message);
    }
  }

  /** Stands for a folder that its owner closed, which the superuser could read all the same. */
  private record LockedTree() implements Tree {
    @Override
    public List<Node> list(String folder) throws IOException {
      throw new AccessDeniedException(folder);
    }

    @Override
    public byte[] read(String path, int most) throws IOException {
      throw new AccessDeniedException(path);
    }

    @Override
    public List<LeftOut> misnamed() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
