package dbkata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.grader.ToyKit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of a class are all of it, none twice, and of equal size. */
@Tag("classroom")
class ShardTest {
  private static final Set<String> IDS =
      IntStream.range(0, 23).mapToObj(i -> "s" + i).collect(Collectors.toSet());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 23, 30})
  void everyStudentIsInOnePart(int count) {
    Set<String> seen = new TreeSet<>();
    for (int i = 1; i <= count; i++) {
      Set<String> part = new Shard(i, count).of(IDS);
      assertThat(java.util.Collections.disjoint(seen, part)).isTrue();
      assertThat(part.size()).isBetween(23 / count, 23 / count + 1);
      seen.addAll(part);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(IDS);
  }

  @Test
  void kubernetesTellsTheIndexFromNought() throws Exception {
    assertThat(Shard.parse("auto/4", Map.of("JOB_COMPLETION_INDEX", "3")))
        .isEqualTo(new Shard(4, 4));
    assertThat(Shard.parse("2/4", Map.of())).isEqualTo(new Shard(2, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "0/4, There is no shard 0 of 4: they count from 1.",
    "5/4, There is no shard 5 of 4: they count from 1.",
    "x, '--shard is i/n, as in 2/4 for the second of four parts, or auto/4; not x.'",
    "1/0, There is no shard 1 of 0: they count from 1.",
    "auto/4, 'JOB_COMPLETION_INDEX, which is not set.'",
  })
  void whatIsNoPartIsRefused(String text, String sentence) {
    assertThatThrownBy(() -> Shard.parse(text, Map.of()))
        .isInstanceOf(BadBatchException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void machinesThatGradeAPartEachGiveTheGradeBookOfOneRun(@TempDir Path folder) {
    ToyClass toys =
        ToyClass.in(folder)
            .with("ada", ToyKit.SOLUTION)
            .with("bob", ToyClass.HALF)
            .with("cy", ToyClass.BROKEN);
    toys.grade("batch", toys.submissions(), "--out", toys.out("whole"));
    for (String index : new String[] {"0", "1"}) {
      Map<String, String> pod = Map.of("JOB_COMPLETION_INDEX", index);
      Path out = toys.out("part" + index);
      int exit =
          toys.gradeIn(pod, false, "batch", toys.submissions(), "--out", out, "--shard", "auto/2");
      assertThat(exit).isZero();
    }

    toys.grade("merge", toys.out("part1"), toys.out("part0"), "--out", toys.out("merged"));

    assertThat(toys.csv("merged")).isEqualTo(toys.csv("whole")).hasLineCount(4);
    int again =
        toys.grade("batch", toys.submissions(), "--out", toys.out("part0"), "--shard", "2/2");
    assertThat(again).isEqualTo(2);
    assertThat(toys.said()).contains("holds shard 1/2, and this is 2/2");
  }
}
