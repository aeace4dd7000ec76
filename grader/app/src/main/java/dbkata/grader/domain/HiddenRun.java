package dbkata.grader.domain;

import java.util.List;
import java.util.Optional;

/**
 * A teacher's own test and what became of it.
 *
 * @param hidden the test
 * @param run what became of it
 */
public record HiddenRun(HiddenTest hidden, TestRun run) {
  /** Tells that there is nothing to tell. */
  static final Explanation NOT_SHOWN = Explanation.of("What this test looks at is not shown.");

  /** Leave what a student may see; nothing when that is not even its name. */
  public Optional<HiddenRun> forStudents() {
    return switch (hidden.visibility()) {
      case VISIBLE -> Optional.of(this);
      case NAME -> Optional.of(named());
      case HIDDEN -> Optional.empty();
    };
  }

  private HiddenRun named() {
    TestCase test = hidden.test();
    TestCase bare =
        new TestCase(
            test.testClass(),
            test.method(),
            test.step(),
            "",
            test.sentence(),
            test.points(),
            Optional.empty());
    return new HiddenRun(
        new HiddenTest(bare, hidden.visibility(), hidden.until()),
        new TestRun(bare, bare(run.verdict()), List.of()));
  }

  private static Verdict bare(Verdict verdict) {
    if (verdict instanceof Verdict.Failed) {
      return new Verdict.Failed(NOT_SHOWN);
    }
    if (verdict instanceof Verdict.TimedOut) {
      return new Verdict.TimedOut(NOT_SHOWN);
    }
    if (verdict instanceof Verdict.OutOfMemory) {
      return new Verdict.OutOfMemory(NOT_SHOWN);
    }
    if (verdict instanceof Verdict.Crashed) {
      return new Verdict.Crashed(NOT_SHOWN);
    }
    if (verdict instanceof Verdict.NotRun) {
      return new Verdict.NotRun(NOT_SHOWN.lines().get(0));
    }
    if (verdict instanceof Verdict.NotYourFault) {
      return new Verdict.NotYourFault(NOT_SHOWN.lines().get(0));
    }
    return verdict;
  }
}
