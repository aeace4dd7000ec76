package dbkata.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.verify.room.Problem;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise of a room is broken once, and said once. */
class RoomTest extends ToyRoomFixture {
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
