package dbkata.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.LeftOut;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken of an exercise's folder, and what a student is told of the rest. */
class SelectionTest extends SelectionFixture {
  @Test
  void helpersSubpackagesAndPackageInfoAreTaken() throws Exception {
    handed
        .file(ROOT + "dbkata/tasks/Rows.java", "package dbkata.tasks;")
        .file(ROOT + "dbkata/tasks/sql/Sql.java", "package dbkata.tasks.sql;")
        .file(
            ROOT + "dbkata/tasks/package-info.java",
            "/** Mine. */\n@Deprecated\npackage dbkata.tasks;");

    CollectedSources sources = collect();

    assertThat(sources.own())
        .containsExactly(
            "dbkata/tasks/Rows.java",
            Kit.REPOSITORY,
            "dbkata/tasks/package-info.java",
            "dbkata/tasks/sql/Sql.java");
    assertThat(sources.leftOut()).isEmpty();
  }

  @Test
  void windowsLineEndsAreKeptAndAByteOrderMarkIsNot() throws Exception {
    handed.file(ROOT + Kit.REPOSITORY, "\uFEFFpackage dbkata.tasks;\r\n// mine\r\n");

    assertThat(collect().files())
        .containsEntry(Kit.REPOSITORY, "package dbkata.tasks;\r\n// mine\r\n");
  }

  @Test
  void aGivenFileIsTheKitsWhateverTheStudentMadeOfIt() throws Exception {
    handed.file(ROOT + Kit.TASK, Kit.source(Kit.TASK, "changed"));

    CollectedSources sources = collect();

    assertThat(sources.files()).containsEntry(Kit.TASK, Kit.source(Kit.TASK, "stub"));
    assertThat(sources.own()).containsExactly(Kit.REPOSITORY);
    assertThat(sources.leftOut())
        .containsExactly(new LeftOut(ROOT + Kit.TASK, "the kit's own is used"));
  }

  @Test
  void aGivenFileThatIsUnchangedIsNotMentioned() throws Exception {
    handed.file(ROOT + Kit.TASK, Kit.source(Kit.TASK, "stub").replace("\n", "\r\n"));

    assertThat(collect().leftOut()).isEmpty();
  }

  @Test
  void whatTheStudentLacksIsTheStub() throws Exception {
    CollectedSources sources = collect();

    assertThat(sources.files()).containsOnlyKeys(Kit.TASK, Kit.REPOSITORY);
    assertThat(sources.own()).containsExactly(Kit.REPOSITORY);
  }

  @Test
  void otherFilesAreLeftOutWithTheReason() throws Exception {
    handed
        .file(ROOT + "dbkata/tasks/schema.sql", "DROP TABLE task")
        .file(ROOT + "module-info.java", "module dbkata {}")
        .file(ROOT + "dbkata/tasks/Rows (copy).java", "package dbkata.tasks;")
        .file(ROOT + "dbkata/tasks/class.java", "package dbkata.tasks;")
        .file(ROOT + "org/junit/jupiter/api/Assertions.java", "package org.junit.jupiter.api;")
        .file(ROOT + "META-INF/services/javax.annotation.processing.Processor", "dbkata.tasks.P")
        .file(ROOT + "Loose.java", "class Loose {}")
        .file(ROOT + "dbkata/tasks/deep/Lost.java", "package dbkata.tasks;");

    CollectedSources sources = collect();

    assertThat(sources.own()).containsExactly(Kit.REPOSITORY);
    assertThat(sources.errors()).isEmpty();
    assertThat(sources.leftOut())
        .containsExactly(
            new LeftOut(ROOT + "Loose.java", "it must begin with \"package dbkata.tasks;\""),
            new LeftOut(
                ROOT + "META-INF/services/javax.annotation.processing.Processor",
                "only .java files are taken"),
            new LeftOut(ROOT + "dbkata/tasks/Rows (copy).java", "its name is no Java class's"),
            new LeftOut(ROOT + "dbkata/tasks/class.java", "its name is no Java class's"),
            new LeftOut(
                ROOT + "dbkata/tasks/deep/Lost.java",
                "it declares package dbkata.tasks, so its folder must be dbkata/tasks/"),
            new LeftOut(ROOT + "dbkata/tasks/schema.sql", "only .java files are taken"),
            new LeftOut(ROOT + "module-info.java", "an exercise is no module of its own"),
            new LeftOut(
                ROOT + "org/junit/jupiter/api/Assertions.java",
                "it declares package org.junit.jupiter.api, and the exercise's is dbkata.tasks"));
  }

  @Test
  void nothingBesideTheSourceRootIsLookedAt() throws Exception {
    handed
        .file("exercises/ex1/pom.xml", "<project/>")
        .file("exercises/ex1/src/test/java/dbkata/tasks/MyTest.java", "package dbkata.tasks;")
        .file("exercises/ex1/target/classes/dbkata/tasks/TaskRepository.class", "x")
        .file("exercises/ex1/Escaped.java", "package dbkata.tasks;");

    CollectedSources sources = collect();

    assertThat(sources.own()).containsExactly(Kit.REPOSITORY);
    assertThat(sources.leftOut()).isEmpty();
  }

  @Test
  void changedTestsAreNamedAndUnchangedOrFurtherOnesAreNot(@TempDir Path testSources)
      throws Exception {
    String tests = "exercises/ex1/src/test/java/";
    new Handed()
        .file("dbkata/tasks/Step1Test.java", "package dbkata.tasks;\n// strict")
        .file("dbkata/tasks/Step2Test.java", "package dbkata.tasks;\n// strict")
        .folder(testSources);
    handed
        .file(tests + "dbkata/tasks/Step1Test.java", "package dbkata.tasks;\r\n// strict")
        .file(tests + "dbkata/tasks/Step2Test.java", "package dbkata.tasks;\n// lenient")
        .file(tests + "dbkata/tasks/MyOwnTest.java", "package dbkata.tasks;");

    assertThat(collect(Kit.ex1(testSources)).leftOut())
        .containsExactly(
            new LeftOut(tests + "dbkata/tasks/Step2Test.java", "the kit's own is used"));
  }

  @Test
  void resourcesAreNamed() throws Exception {
    handed.file("exercises/ex1/src/main/resources/schema.sql", "CREATE TABLE task");

    assertThat(collect().leftOut())
        .containsExactly(
            new LeftOut(
                "exercises/ex1/src/main/resources/schema.sql",
                "resources are not taken: write it into the code"));
  }

  @Test
  void aFileNamedAsOneOfTheTestsIsLeftOut(@TempDir Path testSources) throws Exception {
    String name = "dbkata/tasks/Step1Test.java";
    new Handed().file(name, "package dbkata.tasks;").folder(testSources);
    handed.file(ROOT + name, "package dbkata.tasks;");

    assertThat(collect(Kit.ex1(testSources)).leftOut())
        .containsExactly(new LeftOut(ROOT + name, "a file of the exercise's tests has this name"));
  }

  @Test
  void namesThatDifferInCapitalLettersAreNotTakenBoth() throws Exception {
    handed
        .file(ROOT + "dbkata/tasks/taskrepository.java", "package dbkata.tasks;")
        .file(ROOT + "dbkata/tasks/Rows.java", "package dbkata.tasks;")
        .file(ROOT + "dbkata/tasks/ROWS.java", "package dbkata.tasks;");

    // A zip, since not every file system can hold them both.
    CollectedSources sources = collect(handed.zip(folder.resolve("zip")), Kit.EX1);

    assertThat(sources.own()).containsExactly("dbkata/tasks/ROWS.java", Kit.REPOSITORY);
    assertThat(sources.leftOut())
        .extracting(LeftOut::reason)
        .containsExactly(
            "its name differs from ROWS.java in capital letters only",
            "its name differs from TaskRepository.java in capital letters only");
  }
}
