package dbkata.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.kit.Kit;
import dbkata.grader.kit.Kits;
import dbkata.grader.verify.laws.TestLaws;
import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import dbkata.grader.verify.room.RoomChecks;
import dbkata.services.files.CacheFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each promise of a room and each law for tests is broken once, and said once. */
class RoomAndLawsTest {
  @TempDir private Path folder;

  private ToyRoom toy;

  @BeforeEach
  void makeAToy() {
    toy = ToyRoom.in(folder.resolve("kit"));
  }

  @Test
  void nothingIsWrongWithTheToyItself() {
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void saysWhereAndWhatToDo(String problem, Consumer<ToyRoom> change) {
    change.accept(toy);

    assertThat(problems()).extracting(Problem::toString).containsExactly(problem);
  }

  static Stream<Arguments> breaks() {
    return Stream.of(
            filesThatAreMissingOrStray(),
            namesThatDiffer(),
            pagesThatLackAPart(),
            givenFilesThatDiffer(),
            marksThatDoNotAddUp())
        .flatMap(it -> it.entrySet().stream())
        .map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  private static Map<String, Consumer<ToyRoom>> filesThatAreMissingOrStray() {
    return Map.of(
        "exercises/toy/README.md: is missing: take the one of exercise ex1 as a model.",
        toy -> toy.delete("exercises/toy/README.md"),
        "solutions/toy: holds no reference solution: write it below src/main/java.",
        toy -> toy.delete("solutions/toy/src/main/java/toy/Toy.java"),
        "solutions/toy/right: holds 3 solutions of at least 4:"
            + " write 1 more ways that must get full marks.",
        toy -> deleteSolution(toy, "right/way-4"),
        "solutions/toy/wrong: holds 14 solutions of at least 15:"
            + " write 1 more mistakes that people make.",
        toy -> deleteSolution(toy, "wrong/greets-9"),
        "exercises/toy/.mvn/jvm.config: does not let Maven start inside the room as it does at the"
            + " root: write into it: -Xshare:auto.",
        toy -> toy.kit().write("exercises/toy/.mvn/jvm.config", ""),
        "exercises/toy/notes.txt: belongs to no part of an exercise: delete it or move it.",
        toy -> toy.kit().write("exercises/toy/notes.txt", ""),
        "solutions/toy/wrong/subtracts/toy/Toy.class: belongs to no part of an exercise:"
            + " delete it or move it.",
        toy -> toy.kit().write("solutions/toy/wrong/subtracts/toy/Toy.class", ""));
  }

  private static Map<String, Consumer<ToyRoom>> namesThatDiffer() {
    return Map.of(
        "exercises/toy: exercises/toy/exercise.yaml says id: ex9, but its folder is toy: name both"
            + " alike: mend it, then verify again; nothing was run.",
        toy -> toy.change("exercises/toy/exercise.yaml", "id: toy", "id: ex9"),
        "exercises/toy/pom.xml: lacks <artifactId>toy</artifactId>: add it.",
        toy -> toy.change("exercises/toy/pom.xml", "Id>toy", "Id>ex9"),
        "solutions/toy/pom.xml: lacks <name>A toy</name>: add it.",
        toy -> toy.change("solutions/toy/pom.xml", "A toy", "A doll"),
        "pom.xml: lacks <module>solutions/toy</module>: add it.",
        toy -> toy.change("pom.xml", "<module>solutions/toy</module>", ""),
        "solutions/toy/right/way-1/other/Helper.java: lies outside of the manifest's package toy:"
            + " move it to toy/.",
        toy -> toy.kit().write("solutions/toy/right/way-1/other/Helper.java", ""));
  }

  private static Map<String, Consumer<ToyRoom>> pagesThatLackAPart() {
    String page = "exercises/toy/README.md";
    return Map.of(
        page + ": does not begin with \"# Exercise toy: A toy\": begin it so.",
        toy -> toy.change(page, "# Exercise toy", "# The toy"),
        page + ": lacks an example in Java: show the like on another table.",
        toy -> toy.change(page, "```java", "```"),
        page + ": lacks the part \"## Read on\": write it.",
        toy -> toy.change(page, "## Read on", ""),
        page + ": lacks a hint in <details>: put each hint into one of its own.",
        toy -> toy.change(page, "<details>", ""),
        page + ": lacks the option -Dtest=: say how one step is run.",
        toy -> toy.change(page, "-Dtest=", "-Dtests="),
        page + ": lacks the rule sandbox: say that it is kept now and has to stay so.",
        toy -> toy.change(page, "sandbox", "sandpit"),
        page + ":3: is wider than 120 characters: break the line.",
        toy -> toy.change(page, "```java", "```java" + " ".repeat(120)),
        page + ": has 118 lines, more than two screens of 110: shorten it.",
        toy -> toy.change(page, "## Hints", "\n".repeat(100) + "## Hints"));
  }

  private static Map<String, Consumer<ToyRoom>> givenFilesThatDiffer() {
    return Map.of(
        "solutions/toy/src/main/java/toy/Given.java: is given and differs from the room's: make both"
            + " the same, or take it out of \"given\" in exercise.yaml.",
        toy -> {
          give(toy);
          toy.kit().write("solutions/toy/src/main/java/toy/Given.java", "package toy; ");
        },
        "solutions/toy/src/main/java/toy/Given.java: is missing, which the room has: add it to the"
            + " solution.",
        toy -> {
          give(toy);
          toy.delete("solutions/toy/src/main/java/toy/Given.java");
        },
        "solutions/toy/right/way-2/toy/Given.java: is given: the grader takes the kit's: delete it,"
            + " or take it out of \"given\" in exercise.yaml.",
        toy -> {
          give(toy);
          toy.kit().write("solutions/toy/right/way-2/toy/Given.java", "package toy;");
        });
  }

  private static Map<String, Consumer<ToyRoom>> marksThatDoNotAddUp() {
    String test = ToyRoom.TESTS + "Step1AddTest.java";
    return Map.of(
        "exercises/toy/src/test/java: the points of all tests sum to 99: share out 100 in @Points.",
        toy -> toy.change(test, "@Points(60)", "@Points(59)"),
        test + ": Step1AddTest.greetsByName has no hint: add a @Hint, one question.",
        toy -> toy.change(test, "@Hint(\"Where does the name go?\")", ""),
        test + ": the hint of Step1AddTest.greetsByName asks nothing: make it a question.",
        toy -> toy.change(test, "name go?", "name goes."),
        test + ": is step 2 by another name: give it @Step and the name Step2...Test.",
        toy -> {
          toy.change(test, "number = 1", "number = 2");
          toy.helper(
              "Step1FirstTest",
              """
              @dbkata.testkit.Step(number = 1, title = "First")
              class Step1FirstTest {
                @org.junit.jupiter.api.Test
                @dbkata.testkit.Points(60)
                @dbkata.testkit.Hint("What is one and one?")
                void adds() {}
              }
              """);
          toy.change(test, "@Points(60)", "@Points(10)");
          toy.change(test, "@Points(40)", "@Points(30)");
        },
        "exercises/toy/src/test/java: the gate sql-constant is missing: extend its class of the test"
            + " kit, as in exercise ex1.",
        toy -> toy.delete(ToyRoom.TESTS + "SqlConstantTest.java"),
        ToyRoom.TESTS
            + "SandboxTest.java: grants [jdbc, jedis] where exercise.yaml grants [jdbc]: let both"
            + " grant the same.",
        toy -> toy.change(ToyRoom.TESTS + "SandboxTest.java", "\"jdbc\"", "\"jdbc\", \"jedis\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Class<?> a = Exception.class;                                | asks for Exception",
        "Class<?> a = UnsupportedOperationException.class;            | asks for Unsupported",
        "Object a = Assertions.assertThatException();                 | assertThatException takes",
        "Object a = Assertions.assertThatThrownBy(() -> {});          | takes whatever is thrown",
      })
  void refusesToExpectAnyException(String code, String problem) {
    inATest(code);

    assertThat(problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.file()).isEqualTo(ToyRoom.TESTS + "Helper.java:6");
              assertThat(it.what()).startsWith(problem);
              assertThat(it.wayOut()).isEqualTo("ask for the type that the page names");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class<?> a = java.sql.SQLException.class;",
        "Object a = Assertions.assertThatThrownBy(() -> {}).isInstanceOf(java.io.IOException.class);",
        "Assertions.assertThatIllegalArgumentException().isThrownBy(() -> {});",
        "try { toString(); } catch (Exception e) { throw new RuntimeException(e); }"
      })
  void letsOneExpectAnExceptionOfTheExercise(String code) {
    inATest(code);

    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thread.sleep(101);                                                | for 101 ms",
        "Thread.sleep(2_000L, 5);                                          | for 2000 ms",
        "TimeUnit.SECONDS.sleep(1);                                        | for 1000 ms",
        "LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));        | for 300 ms",
        "LockSupport.parkNanos(this, LONG);                                | for 200 ms",
        "Thread.sleep(hashCode());                                         | for a time that is no",
      })
  void refusesLongSleeps(String code, String problem) {
    inATest(code);

    assertThat(problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.file()).isEqualTo(ToyRoom.TESTS + "Helper.java:6");
              assertThat(it.what()).startsWith("sleeps " + problem);
              assertThat(it.wayOut()).contains("at most 100 ms");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.sleep(100);",
        "Thread.sleep(1);",
        "TimeUnit.MILLISECONDS.sleep(20);",
        "LockSupport.parkNanos(SHORT);",
        "LockSupport.parkNanos(this, 2_000_000);"
      })
  void letsOneWaitAMoment(String code) {
    inATest(code);

    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new Toy().secret();               | uses secret of Toy, which is not public",
        "Runnable a = new Toy()::secret;   | uses secret of Toy, which is not public",
        "int a = new Toy().field;          | uses field of Toy, which is not public",
        "Object a = new Hidden();          | uses Hidden, which is not public",
        "Object a = Toy.Nested.class;      | uses Toy.Nested, which is not public",
      })
  void refusesWhatIsNotPublic(String code, String problem) {
    String hidden =
        "public class Toy {\n  void secret() {}\n  protected int field;\n  static class Nested {}\n";
    toy.change(ToyRoom.STUB, "public class Toy {", hidden);
    toy.kit().write("exercises/toy/src/main/java/toy/Hidden.java", "package toy; class Hidden {}");
    toy.kit().write("solutions/toy/src/main/java/toy/Hidden.java", "package toy; class Hidden {}");
    inATest(code);

    assertThat(problems())
        .extracting(it -> it.file() + ": " + it.what())
        .contains(ToyRoom.TESTS + "Helper.java:6: " + problem);
  }

  @Test
  void refusesConstantsThatAreWrittenIntoTheTests() {
    toy.change(
        ToyRoom.STUB, "public class Toy {", "public class Toy { public static final int MOST = 3;");
    inATest("int a = Toy.MOST; // MOST");
    toy.helper("Other", "class Other { String most = \"MOST\"; /* MOST */ }");

    assertThat(problems())
        .extracting(Problem::toString)
        .containsExactly(
            ToyRoom.TESTS
                + "Helper.java:6: MOST is a constant of Toy, whose value javac writes into the"
                + " test: write down the value that the page names.");
  }

  @Test
  void letsTestsReadWhatIsNoConstant() {
    toy.change(
        ToyRoom.STUB,
        "public class Toy {",
        "public class Toy { public static final Integer MOST = Integer.valueOf(3);");
    inATest("int a = Toy.MOST;");

    assertThat(problems()).isEmpty();
  }

  /** Put code into a helper of the tests; it stands in line 6. */
  private void inATest(String code) {
    toy.helper(
        "Helper",
        """
        import java.util.concurrent.TimeUnit; import java.util.concurrent.locks.LockSupport;
        import org.assertj.core.api.Assertions;
        class Helper {
          void helps() throws Throwable {
            %s
          }
          static final long LONG = TimeUnit.MILLISECONDS.toNanos(200);
          static final long SHORT = TimeUnit.MILLISECONDS.toNanos(2);
        }
        """
            .formatted(code));
  }

  private List<Problem> problems() {
    Room room = new Room(toy.kit().root(), "toy");
    List<Problem> problems = new ArrayList<>(RoomChecks.of(room));
    Kit kit = Kit.open(room.root(), new CacheFolder(folder.resolve("cache")), Kits.classPath());
    Verification.prepared(kit, room, problems)
        .ifPresent(
            exercise -> {
              problems.addAll(RoomChecks.of(room, exercise.exercise()));
              problems.addAll(laws(room, exercise));
            });
    return problems;
  }

  private static List<Problem> laws(Room room, PreparedExercise exercise) {
    return TestLaws.check(room, exercise);
  }

  private static void deleteSolution(ToyRoom toy, String name) {
    toy.delete("solutions/toy/" + name + "/toy/Toy.java");
    toy.delete("solutions/toy/" + name + "/toy");
    toy.delete("solutions/toy/" + name);
  }

  private static void give(ToyRoom toy) {
    toy.kit().write("exercises/toy/src/main/java/toy/Given.java", "package toy;");
    toy.kit().write("solutions/toy/src/main/java/toy/Given.java", "package toy;");
    toy.change("exercises/toy/exercise.yaml", "grants:", "given: [toy/Given.java]\ngrants:");
  }
}
