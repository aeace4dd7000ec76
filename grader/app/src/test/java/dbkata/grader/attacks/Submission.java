package dbkata.grader.attacks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is handed in, as a difference to the stub or to the reference solution.
 *
 * @param folder where it is described; the name of the folder is its name
 * @param exercise the exercise that it is about
 * @param withoutSandbox whether the sandbox gate is switched off, so that an inner layer has to
 *     hold
 * @param neighbours other exercises that are handed in with it, as the reference solves them
 * @param basedOn what its files are laid over, so that an attacker is as good as can be
 * @param change what is different in the class that a student writes
 * @param trick what the harness has to make, since git does not keep it
 */
record Submission(
    Path folder,
    String exercise,
    boolean withoutSandbox,
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

  /** Name it as its folder is named. */
  String name() {
    return folder.getFileName().toString();
  }
}
