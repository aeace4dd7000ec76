package dbkata.grader.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dbkata.grader.cli.TestScreen;
import dbkata.grader.cli.TestTool;
import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Similarity;
import dbkata.grader.domain.Similarity.Compared;
import dbkata.grader.domain.Similarity.Pair;
import dbkata.grader.domain.Standing;
import dbkata.grader.gradebook.SimilarityJson;
import dbkata.grader.kit.Kits;
import dbkata.grader.pipeline.Distribution;
import dbkata.grader.store.SampleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class in which some have copied from others, compared by JPlag itself. */
@Tag("classroom")
class SimilarityTest {
  private static final String SOURCE = "dbkata/tasks/TaskRepository.java";
  private static final Path RIGHT = Kits.ROOT.resolve("solutions/ex1/right");

  @TempDir private Path folder;
  private final TestScreen screen = new TestScreen();

  @BeforeEach
  void requireAJdkThatJplagRunsOn() {
    try {
      Jdk.find(Distribution.ownJava(), System.getenv());
    } catch (SimilarityException e) {
      abort(e.sentence());
    }
  }

  @Test
  void copiesStandAboveWhatWasWrittenAlone() throws IOException {
    everyRightWay();
    hand("ida", Disguise.renamed(right("returning-and-instr")));
    hand("jon", Disguise.reordered(right("transactions"), 7));
    hand("kim", Disguise.recommented(right("row-values-and-replace")));

    assertThat(compare("--out", folder.resolve("out").toString())).as(screen.err()).isZero();

    List<Pair> top = found().exercises().get(0).top();
    Set<Set<String>> first =
        top.stream().limit(3).map(SimilarityTest::names).collect(Collectors.toSet());
    assertThat(first)
        .containsExactlyInAnyOrder(
            Set.of("ida", "returning-and-instr"),
            Set.of("jon", "transactions"),
            Set.of("kim", "row-values-and-replace"));
    assertThat(top.get(2).percent()).isGreaterThan(top.get(3).percent() + 10);
    assertThat(top.get(0).lines()).isGreaterThan(50);
    assertThat(top.get(0).parts())
        .isNotEmpty()
        .allSatisfy(
            part -> {
              assertThat(part.file()).isEqualTo(SOURCE);
              assertThat(part.from()).isBetween(1, part.to());
            });
    assertThat(screen.out())
        .contains(
            "ex1: 9 submissions, 36 pairs, half of them at most ", " ida, returning-and-instr")
        .contains("similarity.json");
  }

  @Test
  void whatEverybodyWasGivenMakesNobodyAlike() throws IOException {
    String stub =
        Files.readString(Kits.ROOT.resolve("exercises/ex1/src/main/java").resolve(SOURCE));
    hand("ada", stub.replace("Step 1", "step 1"));
    hand("bob", stub.replace("Step 2", "step 2"));
    hand("cy", right("transactions"));

    assertThat(compare("--out", folder.resolve("out").toString())).as(screen.err()).isZero();

    Compared ex1 = found().exercises().get(0);
    assertThat(ex1.top()).allMatch(pair -> pair.percent() < 20);
  }

  @Test
  void aHostileSubmissionIsLeftOutAndTheOthersAreCompared() throws IOException {
    hand("ada", right("transactions"));
    hand("bob", Disguise.renamed(right("transactions")));
    String nested = "(".repeat(30_000) + "1" + ")".repeat(30_000);
    hand("deep", "package dbkata.tasks; public class TaskRepository { int a = " + nested + "; }");
    hand("torn", "package dbkata.tasks; public class {{{{ ");
    Path linked = Files.createDirectories(submission("linked").getParent());
    Files.createSymbolicLink(
        linked.resolve("TaskRepository.java"), submission("ada").toAbsolutePath());
    Files.createDirectories(folder.resolve("class/empty"));

    assertThat(compare("--out", folder.resolve("out").toString())).as(screen.err()).isZero();

    assertThat(names(found().exercises().get(0).top().get(0))).containsExactly("ada", "bob");
    assertThat(found().exercises().get(0).submissions()).isEqualTo(2);
    assertThat(screen.err())
        .contains("grade: deep: not compared: ex1: it does not parse as Java")
        .contains("grade: torn: not compared: ex1: it does not parse as Java")
        .contains("grade: empty: not compared: Nothing in empty belongs to an exercise")
        .contains("grade: linked: not compared: ")
        .doesNotContain("\tat ", folder.toString());
    try (Stream<Path> left = Files.list(folder.resolve("work"))) {
      assertThat(left).as("what the comparison left").isEmpty();
    }
  }

  @Test
  void theClassPageShowsThemWithItsReportsAndIsOtherwiseAsItWas() throws Exception {
    everyRightWay();
    hand("ida", Disguise.renamed(right("returning-and-instr")));
    Path graded = folder.resolve("graded");
    SampleStore.shard(folder.resolve("store"), kit(), students(), 1, 1, true);
    run(
        "merge",
        folder.resolve("store").toString(),
        "--out",
        graded.toString(),
        "--attempt",
        "best",
        "--due",
        "2026-11-30T10:00Z");
    String before = Files.readString(graded.resolve("index.html"));
    String csv = Files.readString(graded.resolve("grades.csv"));

    assertThat(compare("--out", graded.toString())).as(screen.err()).isZero();

    String page = Files.readString(graded.resolve("index.html"));
    assertThat(before).doesNotContain("Similar sources");
    assertThat(page)
        .contains("Similar sources", "<a href=\"reports/ida.html\">ida</a>", "<dt>Due</dt>")
        .contains("<a href=\"reports/returning-and-instr.html\">returning-and-instr</a>");
    assertThat(Files.readString(graded.resolve("grades.csv"))).isEqualTo(csv);
    assertThat(Files.readString(graded.resolve("grades.json"))).contains("\"attempt\": \"best\"");
    assertThat(Files.readString(graded.resolve("reports/ida.html"))).doesNotContain("returning");
  }

  private static ClassKit kit() {
    return new ClassKit("k", List.of(new ClassKit.GradedExercise("ex1", "Tasks", 100, List.of())));
  }

  private List<Attempt> students() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("class"))) {
      return all.map(it -> it.getFileName().toString())
          .sorted()
          .map(
              id ->
                  new Attempt(
                      id,
                      id,
                      "w",
                      Optional.of(Instant.EPOCH),
                      Instant.EPOCH,
                      Duration.ZERO,
                      Standing.GRADED,
                      "",
                      List.of(new ExerciseMark("ex1", "passed", 100, 100, "", List.of()))))
          .toList();
    }
  }

  private void everyRightWay() throws IOException {
    try (Stream<Path> ways = Files.list(RIGHT)) {
      for (Path way : ways.sorted().toList()) {
        String name = way.getFileName().toString();
        if (!name.equals("closed-by-hand")) { // the reference solution but for its try blocks
          hand(name, right(name));
        }
      }
    }
    hand(
        "reference",
        Files.readString(Kits.ROOT.resolve("solutions/ex1/src/main/java").resolve(SOURCE)));
  }

  private static String right(String way) throws IOException {
    return Files.readString(RIGHT.resolve(way).resolve(SOURCE));
  }

  private void hand(String student, String source) throws IOException {
    Path file = submission(student);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }

  private Path submission(String student) {
    return folder
        .resolve("class")
        .resolve(student)
        .resolve("exercises/ex1/src/main/java")
        .resolve(SOURCE);
  }

  private static Set<String> names(Pair pair) {
    return new TreeSet<>(List.of(pair.one(), pair.other()));
  }

  private Similarity found() throws IOException {
    return SimilarityJson.read(Files.readString(folder.resolve("out/similarity.json")))
        .orElseThrow();
  }

  private int compare(String... more) throws IOException {
    List<String> words =
        Stream.concat(
                Stream.of("similarity", folder.resolve("class").toString(), "--exercises", "ex1"),
                Stream.of(more))
            .toList();
    return run(words.toArray(String[]::new));
  }

  private int run(String... words) throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    return TestTool.of(screen.pipe(), Kits.ROOT, work).run(words);
  }
}
