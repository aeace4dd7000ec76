package dbkata.grader.attacks;

import dbkata.grader.pipeline.GradingBench.Sandbox;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Count attacks, by group of the catalogue and by the layer that stops them. */
final class Figures {
  private static final Map<Character, String> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put('a', "end or stall the process");
    GROUPS.put('b', "use up what there is");
    GROUPS.put('c', "forge the result");
    GROUPS.put('d', "tamper with build and tests");
    GROUPS.put('e', "shadow classes, JUnit");
    GROUPS.put('f', "reflection, loading, hostile objects");
    GROUPS.put('g', "read and leak");
    GROUPS.put('h', "know the tests");
    GROUPS.put('i', "databases");
    GROUPS.put('k', "compile bombs");
  }

  private Figures() {}

  /** Make the table of the page, a row for each group. */
  static String table(List<Attack> corpus) {
    Map<Character, List<Attack>> groups =
        corpus.stream()
            .filter(it -> !it.isBenign())
            .collect(Collectors.groupingBy(Attack::group, TreeMap::new, Collectors.toList()));
    StringBuilder table = new StringBuilder("| group | attacks |");
    for (Attack.Layer layer : Attack.Layer.values()) {
      table.append(' ').append(word(layer)).append(" |");
    }
    table.append("\n|---|---|").append("---|".repeat(Attack.Layer.values().length)).append('\n');
    groups.forEach(
        (group, attacks) -> row(table, group + " " + GROUPS.getOrDefault(group, ""), attacks));
    row(table, "all attacks", groups.values().stream().flatMap(List::stream).toList());
    row(table, "j honest submissions", corpus.stream().filter(Attack::isBenign).toList());
    return table.toString();
  }

  /** Tell how a run of them went. */
  static String of(Collection<Trial.Result> results) {
    StringBuilder text = new StringBuilder();
    for (Trial.Result result : results) {
      text.append(
          "%-70s %3d points  %5d ms  %s%s%n"
              .formatted(
                  result.trial(),
                  result.points(),
                  result.millis(),
                  result.repeated() ? "again: " : "",
                  result.ended().lines().findFirst().orElse("")));
    }
    long all = count(results, Sandbox.ON, false);
    return text
        + """

        attacks                                       %d
        honest submissions                            %d
        tried once more without the sandbox           %d
        given more time after a first try             %d
        not as described: points, files, processes,
        network, stalls, honest ones rejected         %d
        """
            .formatted(
                all,
                count(results, Sandbox.ON, true),
                count(results, Sandbox.OFF, false),
                results.stream().filter(Trial.Result::repeated).count(),
                results.stream().filter(it -> !it.complaints().isEmpty()).count());
  }

  private static long count(Collection<Trial.Result> results, Sandbox sandbox, boolean benign) {
    return results.stream()
        .map(Trial.Result::trial)
        .filter(it -> it.sandbox() == sandbox && it.attack().isBenign() == benign)
        .count();
  }

  private static void row(StringBuilder table, String name, List<Attack> attacks) {
    table.append("| ").append(name).append(" | ").append(attacks.size()).append(" |");
    for (Attack.Layer layer : Attack.Layer.values()) {
      long stopped = attacks.stream().filter(it -> it.stoppedBy() == layer).count();
      table.append(' ').append(stopped == 0 ? "" : Long.toString(stopped)).append(" |");
    }
    table.append('\n');
  }

  private static String word(Attack.Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
