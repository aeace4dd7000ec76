package dbkata.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown page with snippets: {@code java} fences, each of which a {@code text} fence may follow
 * that shows its output.
 *
 * @param name how messages name the page
 * @param lines all its lines
 * @param snippets its snippets from top to bottom
 */
record Page(String name, List<String> lines, List<Snippet> snippets) {
  static Page read(Path file) throws IOException {
    return of(file.getFileName().toString(), Files.readAllLines(file));
  }

  /** Find the snippets; a fence that stays open or an output without a snippet is an error. */
  static Page of(String name, List<String> lines) {
    List<Snippet> snippets = new ArrayList<>();
    int snippetEndsAt = -1;
    for (int open = 0; open < lines.size(); open++) {
      if (!lines.get(open).startsWith("```")) {
        continue;
      }
      int close = closing(name, lines, open);
      List<String> block = lines.subList(open + 1, close);
      String[] info = lines.get(open).substring(3).strip().split(" ");
      if (info[0].equals("java")) {
        snippets.add(new Snippet(open + 2, info.length > 1 ? info[1] : "", block, List.of()));
        snippetEndsAt = close;
      } else if (info[0].equals("text")) {
        if (snippets.isEmpty() || snippetEndsAt != open - 1) {
          throw new IllegalArgumentException(
              at(name, open + 1) + ": an output has to follow its java snippet directly");
        }
        snippets.add(snippets.remove(snippets.size() - 1).printing(block));
      }
      open = close;
    }
    return new Page(name, List.copyOf(lines), List.copyOf(snippets));
  }

  /** Name a line of this page as messages do. */
  String at(long line) {
    return at(name, line);
  }

  private static String at(String name, long line) {
    return name + ":" + line;
  }

  private static int closing(String name, List<String> lines, int open) {
    for (int i = open + 1; i < lines.size(); i++) {
      if (lines.get(i).equals("```")) {
        return i;
      }
    }
    throw new IllegalArgumentException(at(name, open + 1) + ": the fence is never closed");
  }
}
