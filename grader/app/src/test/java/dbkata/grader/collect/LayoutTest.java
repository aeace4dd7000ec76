package dbkata.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.LeftOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Students hand in whatever their tools make of an exercise. */
class LayoutTest {
  private static final String MINE = Kit.source(Kit.REPOSITORY, "mine");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exercises/ex1/src/main/java/dbkata/tasks/TaskRepository.java",
        "repo-main/exercises/ex1/src/main/java/dbkata/tasks/TaskRepository.java",
        "repo-main/repo-main/exercises/ex1/src/main/java/dbkata/tasks/TaskRepository.java",
        "ex1/src/main/java/dbkata/tasks/TaskRepository.java",
        "src/main/java/dbkata/tasks/TaskRepository.java",
        "src/main/java/TaskRepository.java",
        "java/dbkata/tasks/TaskRepository.java",
        "src/dbkata/tasks/TaskRepository.java",
        "dbkata/tasks/TaskRepository.java",
        "tasks/TaskRepository.java",
        "TaskRepository.java",
        "My homework/TaskRepository.java",
      })
  void sourcesAreFoundAndPlacedByTheirPackage(String path) throws Exception {
    Handed handed = new Handed().file(path, MINE);

    for (Path submission :
        new Path[] {handed.folder(folder.resolve("folder")), handed.zip(folder.resolve("zip"))}) {
      CollectedSources sources = collect(submission);

      assertThat(sources.own()).as("%s", submission).containsExactly(Kit.REPOSITORY);
      assertThat(sources.files()).containsEntry(Kit.REPOSITORY, MINE);
      assertThat(sources.leftOut()).isEmpty();
      assertThat(sources.errors()).isEmpty();
    }
  }

  @Test
  void aRepositoryWithOtherFoldersOfSourcesIsStillARepository() throws Exception {
    Handed handed =
        new Handed()
            .file("exercises/ex1/src/main/java/" + Kit.REPOSITORY, MINE)
            .file(
                "solutions/ex1/src/main/java/" + Kit.REPOSITORY, "package dbkata.tasks; // stolen")
            .file("solutions/ex2/src/main/java/" + Kit.BLOG, "package dbkata.blog; // stolen")
            .file("src/main/java/" + Kit.BLOG, "package dbkata.blog; // elsewhere");

    try (Submission submission = open(handed.folder(folder))) {
      assertThat(submission.collect(Kit.EX1).files()).containsEntry(Kit.REPOSITORY, MINE);
      assertThat(submission.collect(Kit.EX2).own()).isEmpty();
    }
  }

  @Test
  void severalExercisesMayLieInOneFolder() throws Exception {
    Handed handed =
        new Handed().file("A.java", "package dbkata.tasks;").file("B.java", "package dbkata.blog;");

    try (Submission submission = open(handed.folder(folder))) {
      assertThat(submission.collect(Kit.EX1).own()).containsExactly("dbkata/tasks/A.java");
      assertThat(submission.collect(Kit.EX2).own()).containsExactly("dbkata/blog/B.java");
      assertThat(submission.leftOut(Kit.ALL)).isEmpty();
    }
  }

  @Test
  void whatMacOsAndWindowsAddIsPassedOver() throws Exception {
    Handed handed =
        new Handed()
            .file("homework/TaskRepository.java", MINE)
            .file("homework/.DS_Store", "x")
            .file("homework/desktop.ini", "x")
            .file("__MACOSX/homework/._TaskRepository.java", "x")
            .file(".git/HEAD", "ref: refs/heads/main");

    try (Submission submission = open(handed.zip(folder.resolve("zip")))) {
      assertThat(submission.collect(Kit.EX1).own()).containsExactly(Kit.REPOSITORY);
      assertThat(submission.leftOut(Kit.ALL)).isEmpty();
    }
  }

  @Test
  void aSubmissionWithNothingOfAnyExerciseIsToldWhatIsUnderstood() throws Exception {
    Path readme = new Handed().file("README.md", "I did it!").folder(folder.resolve("a"));
    Path empty = Files.createDirectory(folder.resolve("b"));

    for (Path path : new Path[] {readme, empty}) {
      try (Submission submission = open(path)) {
        assertThatExceptionOfType(BadSubmissionException.class)
            .isThrownBy(() -> submission.requireAnyOf(Kit.ALL))
            .withMessage(
                "Nothing in %s belongs to an exercise: hand in a whole repository (exercises/ex1/src/main/java/...), one exercise's folder (src/main/java/...), or the .java files of one of these packages: dbkata.tasks (ex1), dbkata.blog (ex2).",
                path);
      }
    }
  }

  @Test
  void aSubmissionOfOneExerciseLeavesTheOthersTheirStubs() throws Exception {
    try (Submission submission =
        open(new Handed().file("TaskRepository.java", MINE).folder(folder))) {
      submission.requireAnyOf(Kit.ALL);
      CollectedSources other = submission.collect(Kit.EX2);

      assertThat(other.files()).isEqualTo(Kit.EX2.stubs());
      assertThat(other.own()).isEmpty();
    }
  }

  @Test
  void whatBelongsToNoExerciseIsListed() throws Exception {
    Path repository =
        new Handed()
            .file("exercises/ex1/src/main/java/" + Kit.REPOSITORY, MINE)
            .file("exercises/ex9/src/main/java/dbkata/nine/Nine.java", "package dbkata.nine;")
            .file("TaskRepository.java", MINE)
            .file("README.md", "Mine.")
            .folder(folder.resolve("repository"));
    Path bare =
        new Handed()
            .file("TaskRepository.java", MINE)
            .file("Notes.java", "class Notes {}")
            .file("Other.java", "package org.example;")
            .file("target/TaskRepository.class", "x")
            .file("README.md", "Mine.")
            .folder(folder.resolve("bare"));

    assertThat(leftOut(repository))
        .containsExactly(
            new LeftOut("TaskRepository.java", "its place is an exercise's src/main/java"),
            new LeftOut("exercises/ex9/", "there is no exercise of this name"));
    assertThat(leftOut(bare))
        .containsExactly(
            new LeftOut("Notes.java", "it declares no package"),
            new LeftOut("Other.java", "it declares package org.example, which is no exercise's"),
            new LeftOut("README.md", "only .java files are taken"),
            new LeftOut("target/", "what was built is not taken"));
  }

  @Test
  void aStudentsOwnTestBesideItsSourcesIsNotCompiled() throws Exception {
    Path bare =
        new Handed()
            .file("TaskRepository.java", MINE)
            .file("MyTest.java", "package dbkata.tasks;\nimport org.junit.jupiter.api.Test;")
            .folder(folder);

    assertThat(collect(bare).own()).containsExactly(Kit.REPOSITORY);
    assertThat(collect(bare).leftOut())
        .containsExactly(new LeftOut("MyTest.java", "it is a test, and the kit's own are run"));
  }

  @Test
  void aMissingPathIsToldSo() {
    assertThatExceptionOfType(BadSubmissionException.class)
        .isThrownBy(() -> open(folder.resolve("nobody")))
        .withMessage("There is no %s: name a folder or a zip file.", folder.resolve("nobody"));
  }

  @Test
  void aFileThatIsNoZipIsToldSo() throws Exception {
    Path text = Files.writeString(folder.resolve("TaskRepository.java"), MINE);

    assertThatExceptionOfType(BadSubmissionException.class)
        .isThrownBy(() -> open(text))
        .withMessage("%s is neither a folder nor a zip file that can be read: name one.", text);
  }

  private static Submission open(Path path) throws BadSubmissionException {
    return Submission.open(path, CollectLimits.DEFAULT);
  }

  private static List<LeftOut> leftOut(Path path) throws BadSubmissionException {
    try (Submission submission = open(path)) {
      return submission.leftOut(Kit.ALL);
    }
  }

  private static CollectedSources collect(Path path) throws BadSubmissionException {
    try (Submission submission = open(path)) {
      submission.requireAnyOf(Kit.ALL);
      return submission.collect(Kit.EX1);
    }
  }
}
