package dbkata.samples;

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
 * has these words, and may be repeated; {@code // OK} marks what is fine. Every other line expects
 * none.
 */
public record Samples(Path folder, List<Expected> expected, int accepted) {
  private static final Pattern MARKER = Pattern.compile("// FINDING: (.+?)(?= // FINDING: |$)");

  /** One finding that a sample expects. */
  public record Expected(String file, int line, String words) {
    boolean matches(Found finding) {
      return file.equals(finding.file())
          && line == finding.line()
          && finding.message().contains(words);
    }
  }

  /** What a rule found, whichever rule it is. */
  public record Found(String file, int line, String message) {}

  /** Read a folder of {@code samples}, such as {@code sqlrule/rejected}. */
  public static Samples read(String name) throws IOException {
    Path folder = Path.of("samples", name);
    List<Expected> expected = new ArrayList<>();
    int accepted = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          Matcher marker = MARKER.matcher(lines.get(i));
          while (marker.find()) {
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
  public List<String> differences(List<Found> findings) {
    List<String> differences = new ArrayList<>();
    for (Expected one : expected) {
      if (findings.stream().noneMatch(one::matches)) {
        differences.add("missing: " + one);
      }
    }
    for (Found finding : findings) {
      if (expected.stream().noneMatch(one -> one.matches(finding))) {
        differences.add("not marked: " + finding);
      }
    }
    return differences;
  }
}
