package dbkata.grader.report.html;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Cuts the places that one exercise's failures name out of its sources.
 *
 * <p>The first failure of a line shows its neighbours; later ones show the line alone, since a
 * stub's failures, or those of a shared helper, all name the same one. It remembers what it showed:
 * ask in page order, and for the whole files last.
 */
final class Excerpts {
  /** Lines shown on either side of the one that is spoken of. */
  private static final int AROUND = 3;

  /** The length at which a line of an excerpt is cut, in characters; the whole file is not. */
  private static final int LONGEST = 300;

  private final String id;
  private final Set<String> own;
  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final SortedMap<String, Set<Integer>> named = new TreeMap<>();
  private final Set<String> shown = new HashSet<>();

  /**
   * Prepare an exercise's sources.
   *
   * @param id the exercise's id on the page, the start of its files' ids
   * @param sources what was compiled
   */
  Excerpts(String id, CollectedSources sources) {
    this.id = id;
    this.own = sources.own();
    sources
        .files()
        .forEach(
            (path, text) -> {
              texts.put(path, text.lines().toList());
              ids.put(path, this.id + "-file-" + (ids.size() + 1));
            });
  }

  /** Show a place: with its neighbours, else its line alone, else nothing but its name. */
  Code at(Place place) {
    List<String> lines = texts.getOrDefault(place.path(), List.of());
    if (place.line() < 1 || place.line() > lines.size()) {
      return new Code(place.toString(), Optional.empty(), alone(place));
    }
    named.computeIfAbsent(place.path(), path -> new TreeSet<>()).add(place.line());
    int around = shown.add(place.path() + ":" + place.line()) ? AROUND : 0;
    String target = SourceFile.lineId(ids.getOrDefault(place.path(), id), place.line());
    return new Code(place.toString(), Optional.of(target), window(lines, place.line(), around));
  }

  /** Give the student's files, and those of the kit that a failure names. */
  List<SourceFile> files() {
    return texts.keySet().stream()
        .filter(path -> own.contains(path) || named.containsKey(path))
        .sorted()
        .map(this::whole)
        .toList();
  }

  private SourceFile whole(String path) {
    List<String> lines = texts.getOrDefault(path, List.of());
    Set<Integer> marked = named.getOrDefault(path, Set.of());
    return new SourceFile(
        ids.getOrDefault(path, id),
        path,
        IntStream.rangeClosed(1, lines.size())
            .mapToObj(n -> new CodeLine(n, lines.get(n - 1), marked.contains(n)))
            .toList());
  }

  private static List<CodeLine> alone(Place place) {
    return place.text().isEmpty()
        ? List.of()
        : List.of(new CodeLine(place.line(), cut(place.text()), true));
  }

  private static List<CodeLine> window(List<String> lines, int line, int around) {
    int from = Math.max(1, line - around);
    int to = Math.min(lines.size(), line + around);
    int indentation = indentation(lines.subList(from - 1, to));
    List<CodeLine> window = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      String text = lines.get(n - 1);
      String shifted = text.isBlank() ? "" : text.substring(indentation);
      window.add(new CodeLine(n, cut(shifted), n == line));
    }
    return window;
  }

  /** Count the blanks that all lines begin with; a tab counts as itself, so mixed ones stay. */
  private static int indentation(List<String> lines) {
    List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
    if (full.isEmpty()) {
      return 0;
    }
    String first = full.get(0);
    int common = 0;
    while (common < first.length() && Character.isWhitespace(first.charAt(common))) {
      String start = first.substring(0, common + 1);
      if (!full.stream().allMatch(line -> line.startsWith(start))) {
        break;
      }
      common++;
    }
    return common;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " … (cut)";
  }
}
