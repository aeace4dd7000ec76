package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SELECT 1;\n\tnext",
        "::method",
        "čaj, 茶, 🍵",
        "👩\u200d💻",
        "می\u200cخواهم",
        "e\u0301"
      })
  void leavesWhatCanBeSeenAsItIs(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void showsWhatATerminalWouldObey() {
    assertThat(VisibleText.of("\u001b[31mred\u0007 \u009b1m"))
        .isEqualTo("\\u001b[31mred\\u0007 \\u009b1m");
  }

  @Test
  void showsWhatTurnsTheDirectionOrHasNoWidth() {
    assertThat(VisibleText.of("a\u202eb\u2066c\u200bd\ufeff"))
        .isEqualTo("a\\u202eb\\u2066c\\u200bd\\ufeff");
  }

  @Test
  void showsWhatIsNoCharacter() {
    assertThat(VisibleText.of("\ud800 \udc00x \uffff \ufdd0 \udbff\udfff"))
        .isEqualTo("\\ud800 \\udc00x \\uffff \\ufdd0 \\udbff\\udfff");
  }

  @Test
  void showsLineEndsThatAreNone() {
    assertThat(VisibleText.of("one\r\ntwo\u2028three")).isEqualTo("one\\u000d\ntwo\\u2028three");
  }
}
