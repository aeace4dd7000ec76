package dbkata.tasks.help;

import java.util.List;

/** Lines of text. */
public final class Lines {
  private Lines() {}

  public static List<String> of(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
