package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void marksWhereTwoLongValuesPart() {
    assertThat(Difference.of("{title=Buy milk, done=0}", "{title=Buy bread, done=0}"))
        .isEqualTo(new Difference("{title=Buy ", "milk", ", done=0}"));
  }

  @Test
  void marksNothingInTheValueThatOnlyLacksSomething() {
    assertThat(Difference.of("[a, b]", "[a, b, c]")).isEqualTo(new Difference("[a, b", "", "]"));
    assertThat(Difference.of("[a, b, c]", "[a, b]")).isEqualTo(new Difference("[a, b", ", c", "]"));
  }

  @Test
  void marksNothingInValuesThatHaveNothingInCommon() {
    assertThat(Difference.of("42", "0")).isEqualTo(new Difference("42", "", ""));
  }

  @Test
  void marksNothingInEqualValues() {
    assertThat(Difference.of("the same", "the same")).isEqualTo(new Difference("the same", "", ""));
  }

  @Test
  void countsNothingTwiceWhereTheCommonEndsOverlap() {
    assertThat(Difference.of("aaaa", "aaaaaa")).isEqualTo(new Difference("aaaa", "", ""));
    assertThat(Difference.of("aaaaaa", "aaaa")).isEqualTo(new Difference("aaaa", "aa", ""));
  }

  @Test
  void neverCutsACharacterInTwo() {
    Difference difference = Difference.of("tea 🍵 hot", "tea 🍶 hot");

    assertThat(difference).isEqualTo(new Difference("tea ", "🍵", " hot"));
  }
}
