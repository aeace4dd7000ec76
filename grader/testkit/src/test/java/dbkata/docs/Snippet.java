package dbkata.docs;

import java.util.List;

/**
 * A Java snippet of a Markdown page.
 *
 * @param line the page's line with its first line of code, from 1
 * @param engine what its fence names after "java", such as "redis"; empty when it needs no engine
 * @param code its lines
 * @param output the lines that it prints according to the page; empty when it prints nothing
 */
record Snippet(int line, String engine, List<String> code, List<String> output) {
  Snippet {
    code = List.copyOf(code);
    output = List.copyOf(output);
  }

  Snippet printing(List<String> lines) {
    return new Snippet(line, engine, code, lines);
  }
}
