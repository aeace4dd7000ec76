package dbkata.sandbox;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dbkata.sandbox.classes.StudentClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collect findings: what a source file repeats is told once, with its first line and the count. */
final class Findings {
  private static final Comparator<SandboxFinding> IN_ORDER =
      comparing(
              (SandboxFinding finding) -> finding.sourceFile() == null ? "" : finding.sourceFile())
          .thenComparingInt(SandboxFinding::line)
          .thenComparing(SandboxFinding::className)
          .thenComparing(SandboxFinding::message);

  private final Map<Told, TreeSet<At>> places = new HashMap<>();
  private int unreadable;
  private String unreadableMessage = "";

  private record Told(@Nullable String packageName, @Nullable String sourceFile, String message) {}

  private record At(int line, String className) implements Comparable<At> {
    private static final Comparator<At> IN_ORDER =
        comparingInt(At::line).thenComparing(At::className);

    @Override
    public int compareTo(At other) {
      return IN_ORDER.compare(this, other);
    }
  }

  void add(StudentClass type, int line, String message) {
    String name = type.name().replace('/', '.');
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    places
        .computeIfAbsent(new Told(packageName, type.sourceFile(), message), key -> new TreeSet<>())
        .add(new At(line, name));
  }

  void addUnreadable(String message) {
    unreadable++;
    unreadableMessage = message;
  }

  List<SandboxFinding> sorted() {
    List<SandboxFinding> sorted = new ArrayList<>();
    if (unreadable > 0) {
      sorted.add(finding("(unknown)", null, 0, unreadableMessage, unreadable));
    }
    places.forEach(
        (told, at) ->
            sorted.add(
                finding(
                    at.first().className(),
                    told.sourceFile(),
                    at.first().line(),
                    told.message(),
                    (int) at.stream().mapToInt(At::line).distinct().count())));
    sorted.sort(IN_ORDER);
    return sorted;
  }

  private static SandboxFinding finding(
      String className, @Nullable String sourceFile, int line, String message, int places) {
    String count = places > 1 ? String.format(Locale.ROOT, " (%d places)", places) : "";
    return new SandboxFinding(SandboxRule.ID, className, sourceFile, line, message + count);
  }
}
