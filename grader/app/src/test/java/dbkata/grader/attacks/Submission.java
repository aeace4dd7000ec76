package dbkata.grader.attacks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is handed in, as a difference to the stub or to the reference solution.
 *
 * @param folder where it is described; the name of the folder is its name
 * @param exercise the exercise that it is about
 * @param neighbours other exercises that are handed in with it, as the reference solves them
 * @param basedOn what its files are laid over, so that an attacker is as good as can be
 * @param change what is different in the class that a student writes
 * @param trick what the harness has to make, since git does not keep it
 */
record Submission(
    Path folder,
    String exercise,
    List<String> neighbours,
    Base basedOn,
    Change change,
    Optional<Trick> trick) {
  /** What the files of a submission are laid over. */
  enum Base {
    @JsonProperty("stub")
    STUB,
    @JsonProperty("solution")
    SOLUTION
  }

  Submission {
    neighbours = List.copyOf(neighbours);
  }

  /** Take what a description says; what it leaves out is null. */
  static Submission in(
      Path folder,
      String exercise,
      @Nullable List<String> neighbours,
      Base basedOn,
      @Nullable Change change,
      @Nullable Trick trick) {
    return new Submission(
        folder,
        exercise,
        neighbours == null ? List.of() : neighbours,
        basedOn,
        change == null ? Change.NONE : change,
        Optional.ofNullable(trick));
  }

  /** Name it as its folder is named. */
  String name() {
    return folder.getFileName().toString();
  }
}
