package dbkata.grader.attacks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A submission whose reports are known to the byte: they lie beside its description.
 *
 * @param submission what is handed in
 * @param withoutSandbox whether it is graded a second time with the sandbox gate switched off, so
 *     that the process has to hold what the gate would have stopped
 * @param limit the time of each test, where one of them uses it up
 * @param postgresGone whether PostgreSQL is asked of a server that is not there
 */
record Golden(
    Submission submission, boolean withoutSandbox, Optional<Duration> limit, boolean postgresGone) {
  /** The folder of the golden submissions, seen from the module's own folder. */
  static final Path FOLDER = Path.of("src/test/golden").toAbsolutePath();

  /** The file that says what a golden submission is. */
  static final String FILE = "submission.yaml";

  /** What stands in that file. */
  private record Described(
      String what,
      String exercise,
      @Nullable Boolean withoutSandbox,
      @Nullable Integer secondsATest,
      @Nullable Boolean postgresGone,
      @Nullable List<String> neighbours,
      Submission.Base basedOn,
      @Nullable Change change,
      @Nullable Trick madeByTheHarness) {
    Golden in(Path folder) {
      return new Golden(
          Submission.in(folder, exercise, neighbours, basedOn, change, madeByTheHarness),
          Boolean.TRUE.equals(withoutSandbox),
          Optional.ofNullable(secondsATest).map(Duration::ofSeconds),
          Boolean.TRUE.equals(postgresGone));
    }
  }

  /** Read all in the order of their names. */
  static List<Golden> all() {
    return Corpus.folders(FOLDER).stream()
        .map(it -> Corpus.read(it.resolve(FILE), Described.class).in(it))
        .toList();
  }

  /** List the gradings of all: one or two for each. */
  static List<GoldenGrading> gradings() {
    return all().stream().flatMap(Golden::ways).toList();
  }

  private Stream<GoldenGrading> ways() {
    GoldenGrading usual = new GoldenGrading(this, /* sandbox= */ true);
    return withoutSandbox
        ? Stream.of(usual, new GoldenGrading(this, /* sandbox= */ false))
        : Stream.of(usual);
  }

  /** List the exercises that are graded, its own and its neighbours, in the order of the kit. */
  List<String> exercises() {
    List<String> ids = new ArrayList<>(submission.neighbours());
    ids.add(submission.exercise());
    return ids.stream().sorted().toList();
  }
}
