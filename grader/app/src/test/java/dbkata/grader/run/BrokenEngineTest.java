package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who makes an engine useless loses the test in which it was done, and nobody else is to blame. */
class BrokenEngineTest extends HostileTest {
  private static final String FILE = "dbkata/cache/CachedFunction.java";

  @Test
  void theTestsAfterItGetAnother() {
    String solution = RunBench.solution("ex4").get(FILE);
    String get = "public Optional<String> get(String argument) {\n";
    assertThat(solution).contains(get);
    String blocks =
        """
        if (argument.equals("A book without a shelf")) {
          try {
            redis.eval("while true do end");
          } catch (redis.clients.jedis.exceptions.JedisException refused) {
            System.out.println(refused.getMessage());
          }
        }
        """;

    List<TestRun> runs = bench().run("ex4", Map.of(FILE, solution.replace(get, get + blocks)));

    assertThat(runs).noneMatch(it -> it.verdict() instanceof Verdict.NotYourFault);
    assertThat(runs.stream().filter(it -> !it.verdict().isPassed()).map(it -> it.test().method()))
        .containsExactly("anEmptyTextIsAnAnswer()");
  }
}
