package dbkata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.gradebook.SampleClass;
import dbkata.grader.store.SampleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores of shards become the grade book that one run would have written, or nothing. */
class MergeTest {
  private static final ClassKit KIT = SampleClass.kit();
  private static final List<Attempt> CLASS = SampleClass.of(11, 23);

  @TempDir private Path folder;
  private ToyClass toys;

  @BeforeEach
  void callTheGrader() {
    toys = ToyClass.in(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void anyNumberOfShardsGivesTheGradeBookOfOneRun(int shards) throws Exception {
    Object[] parts = {"merge", "--out", toys.out("merged"), "--due", "2026-11-24T18:00Z"};
    for (int i = shards; i >= 1; i--) {
      Path part = SampleStore.shard(toys.out("part" + i), KIT, CLASS, i, shards, true);
      parts = with(parts, part);
    }
    Path whole = SampleStore.shard(toys.out("whole"), KIT, CLASS, 1, 1, true);
    int one = toys.grade("merge", whole, "--out", toys.out("one"), "--due", "2026-11-24T18:00Z");

    assertThat(toys.grade(parts)).isEqualTo(one);
    for (String file : List.of("grades.csv", "grades.json", "index.html")) {
      assertThat(toys.out("merged").resolve(file))
          .hasSameBinaryContentAs(toys.out("one").resolve(file));
    }
    assertThat(toys.csv("merged")).hasLineCount(24);
    assertThat(toys.out("merged").resolve("reports/student-007.html"))
        .content()
        .isEqualTo("<p>student-007");
  }

  @Test
  void aMissingShardIsNamedAndNothingIsWritten() throws Exception {
    Path first = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 4, true);
    Path fourth = SampleStore.shard(toys.out("d"), KIT, CLASS, 4, 4, true);

    assertThat(toys.grade("merge", first, fourth, "--out", toys.out("merged"))).isEqualTo(2);
    assertThat(toys.said())
        .isEqualTo(
            """
            grade: Shard 2/4 is missing: name its store too.
            grade: Shard 3/4 is missing: name its store too.
            """);
    nothingIsWritten();
  }

  @Test
  void aShardThatIsThereTwiceIsNamed() throws Exception {
    Path first = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 2, true);
    Path again = SampleStore.shard(toys.out("b"), KIT, CLASS, 1, 2, true);
    Path second = SampleStore.shard(toys.out("c"), KIT, CLASS, 2, 2, true);

    assertThat(toys.grade("merge", first, again, second, "--out", toys.out("merged"))).isEqualTo(2);
    assertThat(toys.said())
        .contains(
            "Shard 1/2 is there 2 times: ", "12 ids in more than one of the stores: student-001");
    nothingIsWritten();
  }

  @Test
  void anIdInTwoWholeClassesIsNamed() throws Exception {
    Path one = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 1, true);
    Path other = SampleStore.shard(toys.out("b"), KIT, CLASS.subList(3, 5), 1, 1, true);

    assertThat(toys.grade("merge", one, other, "--out", toys.out("merged"))).isEqualTo(2);
    assertThat(toys.said())
        .isEqualTo("grade: 2 ids in more than one of the stores: student-004, student-005.\n");
  }

  @Test
  void storesOfDifferentKitsAreNotMixed() throws Exception {
    Path first = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 2, true);
    ClassKit other = new ClassKit("another", KIT.exercises());
    Path second = SampleStore.shard(toys.out("b"), other, CLASS, 2, 2, true);

    assertThat(toys.grade("merge", first, second, "--out", toys.out("merged"))).isEqualTo(2);
    assertThat(toys.said())
        .contains("was graded by kit sample and ", " by kit another: other tests");
    nothingIsWritten();
  }

  @Test
  void aShardThatWasBrokenOffIsNamedWithWhatIsLeft() throws Exception {
    Path first = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 2, true);
    Path second = SampleStore.shard(toys.out("b"), KIT, CLASS, 2, 2, false);

    assertThat(toys.grade("merge", first, second, "--out", toys.out("merged"))).isEqualTo(2);
    assertThat(toys.said())
        .contains("was broken off with 1 submission left to grade: go on with --resume first.")
        .hasLineCount(1);
    nothingIsWritten();
  }

  @Test
  void shardsOfDifferentClassesAreNotMixed() throws Exception {
    Path first = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 2, true);
    Path second = SampleStore.shard(toys.out("b"), KIT, CLASS.subList(0, 22), 2, 2, true);

    assertThat(toys.grade("merge", first, second, "--out", toys.out("merged"))).isEqualTo(2);
    assertThat(toys.said())
        .contains("were made from different classes; only one of them knows student-023.");
  }

  @Test
  void aDamagedStoreAndOneThatIsNoneAreBothNamed() throws Exception {
    Path first = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 3, true);
    byte[] bytes = Files.readAllBytes(first.resolve("grades.db"));
    for (int i = 8192; i < bytes.length; i += 2) {
      bytes[i] ^= 0x55;
    }
    Files.write(first.resolve("grades.db"), bytes);
    Path second = Files.createDirectories(toys.out("b")).resolve("grades.db");
    Files.writeString(second, "no database");

    int exit = toys.grade("merge", first, second, toys.out("nowhere"), "--out", toys.out("merged"));

    assertThat(exit).isEqualTo(2);
    assertThat(toys.said())
        .contains(
            first.resolve("grades.db") + " is damaged or no file of grades",
            second + " is damaged or no file of grades",
            "There is no " + toys.out("nowhere"))
        .doesNotContain("\tat ", "part-");
    assertThat(Files.readAllBytes(first.resolve("grades.db"))).isEqualTo(bytes);
    nothingIsWritten();
  }

  @Test
  void aStoreThatIsThereIsNotOverwritten() throws Exception {
    Path whole = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 1, true);
    byte[] before = Files.readAllBytes(whole.resolve("grades.db"));

    assertThat(toys.grade("merge", whole, "--out", whole)).isEqualTo(2);
    assertThat(toys.said()).contains("is there already, and nothing in it was changed");
    assertThat(Files.readAllBytes(whole.resolve("grades.db"))).isEqualTo(before);
  }

  @Test
  void aMergedStoreCanBeMergedAgain() throws Exception {
    Path first = SampleStore.shard(toys.out("a"), KIT, CLASS, 1, 2, true);
    Path second = SampleStore.shard(toys.out("b"), KIT, CLASS, 2, 2, true);
    toys.grade("merge", first, second, "--out", toys.out("merged"));

    toys.grade("merge", toys.out("merged"), "--out", toys.out("again"));

    assertThat(toys.csv("again")).isEqualTo(toys.csv("merged"));
  }

  private void nothingIsWritten() throws IOException {
    assertThat(toys.out("merged").toFile().list()).containsExactly(".lock");
  }

  private static Object[] with(Object[] words, Object more) {
    Object[] longer = java.util.Arrays.copyOf(words, words.length + 1);
    longer[words.length] = more;
    return longer;
  }
}
