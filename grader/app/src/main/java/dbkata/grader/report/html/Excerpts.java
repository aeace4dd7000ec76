package dbkata.grader.report.html;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Place;
import java.util.ArrayList;
import java.util.List;
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

  private final Set<String> own;
  private final SortedMap<String, Source> sources = new TreeMap<>();

  /**
   * Prepare an exercise's sources.
   *
   * @param id the exercise's id on the page, the start of its files' ids
   * @param collected what was compiled
   */
  Excerpts(String id, CollectedSources collected) {
    own = collected.own();
    collected
        .files()
        .forEach(
            (path, text) ->
                sources.put(
                    path,
                    new Source(
                        id + "-file-" + (sources.size() + 1),
                        text.lines().toList(),
                        new TreeSet<>())));
  }

  /** Show a place: with its neighbours, else its line alone, else nothing but its name. */
  Code at(Place place) {
    Source source = sources.get(place.path());
    int line = place.line();
    if (source == null || line < 1 || line > source.lines().size()) {
      return new Code(place.toString(), Optional.empty(), alone(place));
    }
    int around = source.named().add(line) ? AROUND : 0;
    String target = SourceFile.lineId(source.id(), line);
    return new Code(place.toString(), Optional.of(target), window(source.lines(), line, around));
  }

  /** Give the student's files, and those of the kit that a failure names. */
  List<SourceFile> files() {
    return sources.entrySet().stream()
        .filter(it -> own.contains(it.getKey()) || !it.getValue().named().isEmpty())
        .map(it -> it.getValue().whole(it.getKey()))
        .toList();
  }

  /**
   * One file.
   *
   * @param id its id on the page
   * @param lines its text
   * @param named the lines that failures name, so far
   */
  private record Source(String id, List<String> lines, Set<Integer> named) {
    SourceFile whole(String path) {
      List<CodeLine> all =
          IntStream.rangeClosed(1, lines.size())
              .mapToObj(n -> new CodeLine(n, lines.get(n - 1), named.contains(n)))
              .toList();
      return new SourceFile(id, path, all);
    }
  }

  private static List<CodeLine> alone(Place place) {
    return place.text().isEmpty()
        ? List.of()
        : List.of(new CodeLine(place.line(), cut(place.text()), true));
  }

  private static List<CodeLine> window(List<String> lines, int line, int around) {
    int from = Math.max(1, line - around);
    int to = Math.min(lines.size(), line + around);
    while (from < line && lines.get(from - 1).isBlank()) {
      from++;
    }
    while (to > line && lines.get(to - 1).isBlank()) {
      to--;
    }
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
