package dbkata.sqlrule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of sample sources with their expected findings.
 *
 * <p>{@code // FINDING: words} at the end of a line expects a finding on that line whose message
 * has these words; {@code // OK} marks a call that is fine. Every other line expects none.
 */
record Samples(Path folder, List<Expected> expected, int accepted) {
  private static final Pattern MARKER = Pattern.compile("// FINDING: (.+)$");

  /** One finding that a sample expects. */
  record Expected(String file, int line, String words) {
    boolean matches(Finding finding) {
      return file.equals(finding.sourceFile())
          && line == finding.line()
          && finding.message().contains(words);
    }
  }

  /** Read a folder of {@code samples/sqlrule}. */
  static Samples read(String name) throws IOException {
    Path folder = Path.of("samples", "sqlrule", name);
    List<Expected> expected = new ArrayList<>();
    int accepted = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          Matcher marker = MARKER.matcher(lines.get(i));
          if (marker.find()) {
            expected.add(
                new Expected(file.getFileName().toString(), i + 1, marker.group(1).strip()));
          }
          accepted += lines.get(i).endsWith("// OK") ? 1 : 0;
        }
      }
    }
    return new Samples(folder, expected, accepted);
  }

  /** Return what is wrong with the findings, a line each: nothing when they are as marked. */
  List<String> differences(List<Finding> findings) {
    List<String> differences = new ArrayList<>();
    for (Expected one : expected) {
      if (findings.stream().noneMatch(one::matches)) {
        differences.add("missing: " + one);
      }
    }
    for (Finding finding : findings) {
      if (expected.stream().noneMatch(one -> one.matches(finding))) {
        differences.add("not marked: " + finding);
      }
    }
    return differences;
  }
}
