package dbkata.grader.verify;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import dbkata.grader.pipeline.Progress;
import dbkata.grader.pipeline.TestGrading;
import dbkata.grader.run.settings.Limits;
import dbkata.grader.verify.room.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when stub, solutions and mistakes do not score what they must. */
class VerificationTest {
  private static final String TEST = ToyRoom.TESTS + "Step1AddTest.java";

  @TempDir private Path folder;

  private ToyRoom toy;

  @BeforeEach
  void makeAToy() {
    toy = ToyRoom.in(folder.resolve("kit"));
  }

  @Test
  void nothingIsWrongWithAnExerciseThatKeepsItsPromises() {
    Verification.Findings findings = verify(List.of(), /* write= */ false);

    assertThat(findings.problems()).isEmpty();
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.exercises()).isEqualTo(1);
    assertThat(findings.solutions()).isEqualTo(1 + 1 + 4 + 15);
  }

  @Test
  void namesEverySolutionThatIsJudgedOtherwiseThanItMust() {
    toy.change(TEST, "class Step1AddTest {", "class Step1AddTest {\n" + GREEN_ON_THE_STUB);
    toy.change(TEST, "@Points(40)", "@Points(30)");
    toy.change(ToyRoom.STUB, "Step 2: greet.", "later");
    toy.kit().write("solutions/toy/right/way-1/toy/Toy.java", SUBTRACTS);
    toy.kit().write("solutions/toy/right/way-2/toy/Toy.java", "package toy; class Toy {");
    toy.kit().write("solutions/toy/right/way-3/toy/Toy.java", DANGEROUS);
    toy.mistake("greets-2", "Step1AddTest.addsTwoNumbers", "-1", ToyKit.SOLUTION);
    toy.mistake("greets-3", "Step1AddTest.gone", "-1", SUBTRACTS);
    toy.mistake(
        "greets-4", "Step1AddTest.addsTwoNumbers, Step1AddTest.greetsByName", "-1", SUBTRACTS);
    toy.mistake("greets-5", "Step1AddTest.addsTwoNumbers", "minus one", SUBTRACTS);
    toy.mistake("greets-6", "SandboxTest.onlyWhatIsOpenToTheExerciseIsUsed", "exit", DANGEROUS);
    toy.kit().write("solutions/toy/wrong/greets-7/toy/Toy.java", SUBTRACTS);
    toy.kit().write("solutions/toy/wrong/subtracts/first-failure.txt", "✗ adds three numbers\n");

    assertThat(said(verify(List.of(), /* write= */ false)))
        .isEqualTo(
            """
            exercises/toy: Step1AddTest.alwaysGreen is green on the untouched stub
            exercises/toy: Step1AddTest.greetsByName meets a stub that does not say what to write
            solutions/toy/right/way-1: loses Step1AddTest.addsTwoNumbers
            solutions/toy/right/way-2: does not get as far as its tests
            solutions/toy/right/way-3: loses SandboxTest.onlyWhatIsOpenToTheExerciseIsUsed
            solutions/toy/wrong/greets-2/toy/Toy.java: loses nothing
            solutions/toy/wrong/greets-3/toy/Toy.java: names Step1AddTest.gone, which is no test of this exercise
            solutions/toy/wrong/greets-3/toy/Toy.java: loses Step1AddTest.addsTwoNumbers, which it does not name
            solutions/toy/wrong/greets-4/toy/Toy.java: does not lose Step1AddTest.greetsByName, which it names
            solutions/toy/wrong/greets-5/toy/Toy.java: does not make the first failure say "minus one"
            solutions/toy/wrong/greets-7: does not say what it loses
            solutions/toy/wrong/subtracts/first-failure.txt: does not say what the student reads first""");
  }

  @Test
  void writesWhatAStudentReadsFirstOnceAndComparesItButForNumbers() {
    List<String> mistake = List.of("wrong/subtracts");
    String file = "solutions/toy/wrong/subtracts/first-failure.txt";

    assertThat(verify(mistake, true).written()).isEqualTo(1);
    assertThat(toy.read(file))
        .isEqualTo(
            """
            ✗ adds two numbers%s60 points lost
                expected: 5
                 but was: -1
                at Step1AddTest.java:16: assertThat(new Toy().add(2, 3)).isEqualTo(5);
                Think: What is two and three?
            """
                .formatted(" ".repeat(50)));
    toy.change(file, "but was: -1", "but was: -7");
    assertThat(verify(mistake, false).problems()).isEmpty();
    assertThat(verify(mistake, true).written()).isZero();
    toy.change(file, "Think", "Ask yourself");
    assertThat(verify(mistake, false).problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.file()).isEqualTo(file);
              assertThat(it.wayOut()).contains("grader/grade verify toy --write");
            });
  }

  @Test
  void runsOnlyTheSolutionsThatAreAskedFor() {
    toy.kit().write("solutions/toy/wrong/greets-7/toy/Toy.java", SUBTRACTS);

    Verification.Findings findings = verify(List.of("wrong/subtracts", "stub"), false);

    assertThat(findings.solutions()).isEqualTo(2);
    assertThat(findings.problems()).isEmpty();
  }

  private static final String SUBTRACTS = ToyKit.SOLUTION.replace("a + b", "a - b");

  private static final String DANGEROUS =
      ToyKit.SOLUTION.replace("return a", "System.exit(1); return a");

  private static final String GREEN_ON_THE_STUB =
      """
        @Test
        @Points(10)
        @Hint("Is it green?")
        void alwaysGreen() {}
      """;

  private Verification.Findings verify(List<String> only, boolean write) {
    Path root = toy.kit().root();
    return new Verification(TestGrading.settings(root, folder, Limits.usual()))
        .verify(
            new Verification.Request(Optional.empty(), List.of(), only, write), Progress.SILENT);
  }

  /** Say where and what, without the way out. */
  private static String said(Verification.Findings findings) {
    return findings.problems().stream().map(VerificationTest::shortened).collect(joining("\n"));
  }

  private static String shortened(Problem problem) {
    return problem.file()
        + ": "
        + problem.what().replaceFirst(" first, which is now: .*", " first");
  }
}
