package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedLinesTest {
  @Test
  void areThoseThatWerePrinted() {
    assertThat(PrintedLines.of("one\ntwo\ntwo\ntwo\n\none", "")).hasSize(6).endsWith("", "one");
    assertThat(PrintedLines.of("", "")).isEmpty();
  }

  @Test
  void tellARepetitionOnce() {
    assertThat(
            PrintedLines.of(
                "a\n" + "again\n".repeat(500) + "b\nb\nb\nb\nc\nb", "... (9 more bytes)"))
        .containsExactly(
            "a",
            "again",
            "... (the same 499 more times)",
            "b",
            "... (the same 3 more times)",
            "c",
            "... (9 more bytes)");
  }

  @Test
  void areALineAtLeast() {
    assertThat(PrintedLines.of("xxxx", "... (9 more bytes)"))
        .containsExactly("xxxx", "... (9 more bytes)");
  }

  @Test
  void areCleanAndNotTooMany() {
    StringBuilder text = new StringBuilder("\u001b[31mred\n");
    for (int i = 0; i < 200; i++) {
      text.append(i).append('\n');
    }

    assertThat(PrintedLines.of(text.toString(), ""))
        .hasSize(101)
        .startsWith("\\u001b[31mred", "0")
        .endsWith("98", "... (more lines)");
  }
}
