package dbkata.grader.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.grader.domain.Engine;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.TestCase;
import dbkata.services.files.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedKitTest {
  @TempDir private Path folder;

  @Test
  void listsExercisesInTheOrderOfTheirNumbers() throws IOException {
    for (String id : List.of("ex10", "ex2", "ex1")) {
      write(id + "/exercise.yaml", "id: " + id + "\n");
    }
    write("pom.xml", "");

    assertThat(Kits.at(folder).ids()).containsExactly("ex1", "ex2", "ex10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ex1", "ex2", "ex3", "ex4"})
  void indexesTheTestsOfAnExerciseInPageOrder(String id) {
    PreparedExercise prepared = Kits.ours().prepare(id, true);

    assertThat(prepared.exercise().id()).isEqualTo(id);
    assertThat(prepared.exercise().points()).isEqualTo(100);
    assertThat(prepared.exercise().gates()).contains("sql-constant");
    assertThat(prepared.exercise().tests()).allMatch(test -> test.points() > 0);
    assertThat(prepared.exercise().tests()).extracting(TestCase::step).isSorted();
    assertThat(prepared.exercise().tests()).allMatch(test -> test.hint().isPresent());
    assertThat(prepared.stubs().keySet()).containsAll(prepared.exercise().given());
  }

  @Test
  void saysWhatToDoWhenTheCacheCannotBeUsed() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("cache"), "a file");
    Kit kit = Kit.open(Kits.ROOT, new CacheFolder(noFolder), Kits.classPath());

    assertThatThrownBy(() -> kit.prepare("ex1", true))
        .isInstanceOf(BadKitException.class)
        .hasMessageContaining(noFolder + " cannot be used (it is not a folder")
        .hasMessageEndingWith("set KATA_CACHE to another folder.");
  }

  @Test
  void namesTestsAsAStudentReadsThem() {
    PreparedExercise prepared = Kits.ours().prepare("ex1", true);

    TestCase first = prepared.exercise().tests().get(0);
    assertThat(first.id()).isEqualTo("Step1CreateTheTableTest.createTableMakesTheColumnsOfThePage");
    assertThat(first.sentence()).isEqualTo("create table makes the columns of the page");
    assertThat(first.stepTitle()).isEqualTo("Create the table");
    assertThat(prepared.exercise().engine()).isEqualTo(Engine.SQLITE);
  }

  @Test
  void keepsTheClassesAndResourcesOfTheTestsAndNothingOfTheStubs() throws IOException {
    PreparedExercise prepared = Kits.ours().prepare("ex3", true);

    try (JarFile jar = new JarFile(prepared.tests().toFile())) {
      assertThat(jar.getEntry("bank.sql")).isNotNull();
      assertThat(jar.getEntry("dbkata/bank/BankFixture.class")).isNotNull();
      assertThat(jar.getEntry("dbkata/bank/Bank.class")).isNull();
    }
    assertThat(prepared.stubClasses().resolve("dbkata/bank/Bank.class")).exists();
  }

  @ParameterizedTest
  @CsvSource({"ex1,0", "ex2,4", "ex4,2"})
  void givesTheLibrariesOfTheGrantsAlone(String id, int atLeast) {
    PreparedExercise prepared = Kits.ours().prepare(id, true);

    assertThat(prepared.libraries()).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(prepared.libraries())
        .extracting(jar -> jar.getFileName().toString())
        .noneMatch(name -> name.matches("(junit|assertj|testkit|postgresql|sqlite).*"));
  }

  @Test
  void compilesOnceAndAgainWhenATestChanges() throws IOException {
    toyExercise();
    Path first = Kits.at(folder).prepare("toy", true).tests();
    Path second = Kits.at(folder).prepare("toy", true).tests();
    write("toy/src/test/java/toy/ToyTest.java", TOY_TEST.replace("@Points(100)", "@Points(50)"));
    PreparedExercise changed = Kits.at(folder).prepare("toy", true);

    assertThat(second).isEqualTo(first);
    assertThat(changed.tests()).isNotEqualTo(first);
    assertThat(changed.exercise().points()).isEqualTo(50);
  }

  @Test
  void keepsTheFirstStubsOfAStudentsOwnCheckout() throws IOException {
    toyExercise();
    PreparedExercise pristine = Kits.at(folder).prepare("toy", false);
    write("toy/src/main/java/toy/Toy.java", "package toy; public class Toy { broken");
    PreparedExercise later = Kits.at(folder).prepare("toy", false);

    assertThat(later.stubs()).isEqualTo(pristine.stubs());
  }

  @Test
  void saysAllThatIsWrongWithAManifest() throws IOException {
    write(
        "bad/exercise.yaml",
        """
        id: other
        titel: Misspelt
        package: Not.A.Package
        engine: oracle
        grants: [jdbc, network]
        given: [toy/Missing.java]
        """);

    assertThatThrownBy(() -> Kits.at(folder).prepare("bad", true))
        .isInstanceOf(BadKitException.class)
        .hasMessage(
            """
            exercises/bad/exercise.yaml has an unknown field "titel": the fields are engine, given, grants, id, package, title.
            exercises/bad/exercise.yaml says id: other, but its folder is bad: name both alike.
            exercises/bad/exercise.yaml says package: Not.A.Package, which is no package's name.
            exercises/bad/exercise.yaml lacks the field "title", or it is not a text.
            exercises/bad/exercise.yaml says engine: oracle: the engines are sqlite, postgresql, redis.
            exercises/bad/exercise.yaml grants network: the grants are jdbc, jedis, spring-jdbc.
            exercises/bad/exercise.yaml gives toy/Missing.java, which is no .java file of its package.""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "- a list", "id: [", "id: &a [*a]"})
  void saysThatAManifestIsNoManifest(String yaml) throws IOException {
    write("bad/exercise.yaml", yaml);

    assertThatThrownBy(() -> Kits.at(folder).prepare("bad", true))
        .isInstanceOf(BadKitException.class)
        .hasMessageStartingWith("exercises/bad/exercise.yaml ");
  }

  @Test
  void saysWhereTestsDoNotCompile() throws IOException {
    toyExercise();
    write("toy/src/test/java/toy/ToyTest.java", TOY_TEST.replace("new Toy()", "new Tay()"));

    assertThatThrownBy(() -> Kits.at(folder).prepare("toy", true))
        .isInstanceOf(BadKitException.class)
        .hasMessageStartingWith("toy: its tests do not compile: ToyTest.java:")
        .hasMessageContaining("class Tay");
  }

  @Test
  void saysWhereExercisesAreLookedFor() {
    assertThatThrownBy(() -> Kits.at(folder.resolve("nowhere")))
        .isInstanceOf(BadKitException.class)
        .hasMessageContaining("holds no exercises")
        .hasMessageContaining("--kit");
  }

  private static final String TOY_TEST =
      """
      package toy;
      import dbkata.testkit.Points;
      import dbkata.testkit.Step;
      import org.junit.jupiter.api.Test;
      @Step(number = 1, title = "Play")
      class ToyTest {
        @Test @Points(100) void plays() { new Toy().play(); }
      }
      """;

  private void toyExercise() throws IOException {
    write(
        "toy/exercise.yaml",
        "id: toy\ntitle: A toy\npackage: toy\nengine: sqlite\ngrants: [jdbc]\n");
    write(
        "toy/src/main/java/toy/Toy.java",
        "package toy; public class Toy { public void play() { throw new IllegalStateException(); } }");
    write("toy/src/test/java/toy/ToyTest.java", TOY_TEST);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("exercises").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
