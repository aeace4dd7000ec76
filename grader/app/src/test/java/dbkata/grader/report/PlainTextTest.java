package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Test
  void keepsWhatAReaderCanSee() {
    String text = "größer \"<>&'\" 数 👩‍💻 C:\\temp `x` | a";

    assertThat(PlainText.line(text)).isEqualTo(text);
  }

  @Test
  void showsWhatATerminalWouldObeyAsJavaWritesIt() {
    assertThat(PlainText.line("\u001b[31mred\u009b0m\b\u0000"))
        .isEqualTo("\\u001b[31mred\\u009b0m\\u0008\\u0000");
  }

  @Test
  void showsWhatAReaderWouldNotSee() {
    assertThat(PlainText.line("a\u200bb \u202e000 fo 001\u202c \ufeff"))
        .isEqualTo("a\\u200bb \\u202e000 fo 001\\u202c \\ufeff");
  }

  @Test
  void showsAHiddenCharacterBeyondTheBasicPlaneAsAPair() {
    assertThat(PlainText.line(Character.toString(0xE0041))).isEqualTo("\\udb40\\udc41");
  }

  @Test
  void showsHalfPairsAndWhatIsNoCharacter() {
    assertThat(PlainText.line("\ud800 \udfff \uffff \ufffe \ufdd0"))
        .isEqualTo("\\ud800 \\udfff \\uffff \\ufffe \\ufdd0");
  }

  @Test
  void splitsAtEveryKindOfLineBreak() {
    assertThat(PlainText.lines("1\r\n2\r3\n4\u20285\u20296\u00857\f8\n"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(PlainText.line("1\r\n2\n\n3")).isEqualTo("1 2  3");
  }

  @Test
  void givesOneLineOfAnEmptyText() {
    assertThat(PlainText.lines("")).containsExactly("");
    assertThat(PlainText.lines("\n")).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::error::x", "  ::error::x", "\t::error::x", "\u3000::error::x"})
  void breaksAWorkflowCommandAtTheBeginningOfALine(String command) {
    assertThat(PlainText.line(command).strip()).isEqualTo(": :error::x");
    assertThat(PlainText.lines("first\r" + command).get(1).strip()).isEqualTo(": :error::x");
  }

  @ParameterizedTest
  @CsvSource({
    "see ##[error]x, see # #[error]x",
    "##vso[task.complete]x, # #vso[task.complete]x",
    "###[error]x, ## #[error]x",
    "## a heading [x], ## a heading [x]"
  })
  void breaksATaggedCommandAnywhere(String command, String expected) {
    assertThat(PlainText.line(command)).isEqualTo(expected);
  }

  @Test
  void leavesAMethodReferenceWithinALineAlone() {
    assertThat(PlainText.line("list.map(Task::title)")).isEqualTo("list.map(Task::title)");
  }

  @Test
  void cutsBetweenWholeCharactersAndSaysSo() {
    assertThat(PlainText.line("abcdef", 6)).isEqualTo("abcdef");
    assertThat(PlainText.line("ab😀cd", 3)).isEqualTo("ab ... (cut: it has 6 characters)");
    assertThat(PlainText.line("ab😀cd", 4)).isEqualTo("ab😀 ... (cut: it has 6 characters)");
  }

  @ParameterizedTest
  @MethodSource("dbkata.grader.report.HostileSample#texts")
  void isValidUtf8WithoutControlsWhateverComes(String text) {
    for (String line : PlainText.lines(text)) {
      assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(line);
      assertThat(line)
          .doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
      assertThat(line.strip()).doesNotStartWith("::");
      assertThat(line).doesNotContain("##[");
    }
  }
}
