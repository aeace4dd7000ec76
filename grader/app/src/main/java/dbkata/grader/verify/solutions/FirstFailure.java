package dbkata.grader.verify.solutions;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.report.FirstLoss;
import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The file beside a mistake that keeps what a student reads first of it: the block of the console
 * report.
 *
 * <p>Every byte counts but those of numbers: ids, ports and made-up values differ from run to run,
 * so that they cannot be learnt by heart.
 */
final class FirstFailure {
  private static final String NAME = "first-failure.txt";
  private static final String NUMBERS = "\\d+";

  private FirstFailure() {}

  /** Compare the file, where there is one, with what came of the mistake. */
  static Optional<Problem> compare(Room room, Solution mistake, ExerciseReport report) {
    Path file = mistake.folder().resolve(NAME);
    if (!Files.exists(file) || isSame(Room.text(file), text(report))) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            room.shown(file),
            "does not say what the student reads first, which is now: "
                + String.join(" ", text(report).strip().split("\\s+")),
            "read it as a student would, then write it anew with grader/grade verify %s --write"
                .formatted(room.id())));
  }

  /**
   * Write the file, unless it says the same already.
   *
   * @return whether it was written
   */
  static boolean write(Solution mistake, ExerciseReport report) throws IOException {
    Path file = mistake.folder().resolve(NAME);
    if (isSame(Room.text(file), text(report))) {
      return false;
    }
    Path part = file.resolveSibling("." + NAME + ".part");
    Files.writeString(part, text(report));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  private static String text(ExerciseReport report) {
    List<String> lines = FirstLoss.of(report);
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static boolean isSame(String one, String other) {
    return one.replaceAll(NUMBERS, "0").equals(other.replaceAll(NUMBERS, "0"));
  }
}
