package dbkata.grader.verify.room;

import dbkata.grader.domain.Exercise;
import java.util.ArrayList;
import java.util.List;

/** The page that a student reads: two screens with all their parts. */
final class Page {
  private static final int MOST_LINES = 110;
  private static final int WIDEST_LINE = 120;

  private final Room room;
  private final List<Problem> problems = new ArrayList<>();

  private Page(Room room) {
    this.room = room;
  }

  static List<Problem> check(Room room, Exercise exercise) {
    String text = Room.text(room.page());
    if (text.isEmpty()) {
      return List.of(); // it is missing, which is said already
    }
    Page page = new Page(room);
    page.parts(text, exercise);
    page.size(text.lines().toList());
    return page.problems;
  }

  private void parts(String text, Exercise exercise) {
    String heading = "# Exercise " + room.id().replace("ex", "") + ": " + exercise.title();
    if (!text.startsWith(heading + "\n")) {
      problem("", "does not begin with \"" + heading + "\"", "begin it so");
    }
    lacks(text, "```java", "an example in Java", "show the like on another table");
    for (String part : List.of("## What to write", "## Hints", "## Read on")) {
      lacks(text, part, "the part \"" + part + "\"", "write it");
    }
    lacks(text, "<details>", "a hint in <details>", "put each hint into one of its own");
    String command = "mvn test -pl exercises/" + room.id();
    lacks(text, command, "the command " + command, "say how the tests are run");
    lacks(text, "-Dtest=", "the option -Dtest=", "say how one step is run");
    for (String gate : exercise.gates()) {
      lacks(text, gate, "the rule " + gate, "say that it is kept now and has to stay so");
    }
  }

  private void lacks(String text, String wanted, String what, String wayOut) {
    if (!text.contains(wanted)) {
      problem("", "lacks " + what, wayOut);
    }
  }

  private void size(List<String> lines) {
    if (lines.size() > MOST_LINES) {
      problem(
          "",
          "has %d lines, more than two screens of %d".formatted(lines.size(), MOST_LINES),
          "shorten it");
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() > WIDEST_LINE) {
        problem(
            ":" + (i + 1), "is wider than %d characters".formatted(WIDEST_LINE), "break the line");
      }
    }
  }

  private void problem(String line, String what, String wayOut) {
    problems.add(new Problem(room.shown(room.page()) + line, what, wayOut));
  }
}
