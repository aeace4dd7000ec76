package dbkata.grader.verify.solutions;

import dbkata.grader.verify.room.Room;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a wrong solution says of itself, in the first lines of one of its files.
 *
 * @param file the file that says it
 * @param loses the tests that must be red, as in {@code Step2AddATaskTest.addKeepsQuotes}
 * @param says what the first of them must tell the student
 */
record Mistake(Path file, List<String> loses, String says) {
  private static final Pattern HEAD =
      Pattern.compile("// loses: (\\S[^\\n]*)\\n// says: (\\S[^\\n]*)\\n(?s:.*)");

  /** Read the lines; empty when no file begins with them. */
  static Optional<Mistake> in(Path folder) {
    for (Map.Entry<String, String> source : Room.sources(folder).entrySet()) {
      Matcher head = HEAD.matcher(source.getValue());
      if (head.matches()) {
        return Optional.of(
            new Mistake(
                folder.resolve(source.getKey()),
                Arrays.stream(head.group(1).split(",")).map(String::strip).toList(),
                head.group(2).strip()));
      }
    }
    return Optional.empty();
  }
}
