package dbkata.grader.run;

import dbkata.grader.domain.Verdict;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of hostile code share: one submission each, in a folder of its own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class HostileTest {
  @TempDir Path work;

  /** Run a right submission that does this in one test, and give the verdict on that test. */
  final Verdict verdictOn(String code) {
    return verdictOn(code, "");
  }

  /** Likewise, with further members of the class. */
  final Verdict verdictOn(String code, String members) {
    return Hostile.theOneLost(RunBench.in(work).run("ex1", Hostile.doing(code, members))).verdict();
  }
}
