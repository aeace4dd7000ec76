package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 defines it: at least 4.5 for text (1.4.3), 3 for what is drawn (1.4.11). */
class PaletteTest {
  private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

  /** What each colour of text is written on. */
  private static final Map<String, List<String>> TEXT =
      Map.of(
          "ink",
          List.of("page", "card", "code", "marked", "bad-tint", "fault-tint", "idle-tint"),
          "soft",
          List.of("page", "card", "code"),
          "link",
          List.of("page", "card", "bad-tint", "fault-tint"),
          "gutter",
          List.of("code"),
          "good",
          List.of("page", "card", "good-tint"),
          "bad",
          List.of("page", "card", "bad-tint"),
          "idle",
          List.of("page", "card", "idle-tint"),
          "fault",
          List.of("page", "card", "fault-tint"));

  /** What is drawn and carries meaning, and on what. */
  private static final Map<String, List<String>> DRAWN =
      Map.of(
          "good", List.of("page", "card", "rail"),
          "fault", List.of("page", "card", "rail"),
          "bad", List.of("card"),
          "link", List.of("page", "card"));

  static Stream<Named<Map<String, String>>> lightAndDark() {
    String css = Stylesheet.load().css();
    int dark = css.indexOf("@media (prefers-color-scheme: dark)");
    Map<String, String> light = variables(css.substring(0, dark));
    Map<String, String> changed = new HashMap<>(light);
    changed.putAll(variables(css.substring(dark)));
    return Stream.of(Named.of("light", light), Named.of("dark", changed));
  }

  @ParameterizedTest
  @MethodSource("lightAndDark")
  void textIsReadable(Map<String, String> colours) {
    assertContrast(colours, TEXT, 4.5);
  }

  @ParameterizedTest
  @MethodSource("lightAndDark")
  void barsAndBordersAreSeen(Map<String, String> colours) {
    assertContrast(colours, DRAWN, 3);
  }

  @Test
  void darkHasAColourOfItsOwnForEachOfLight() {
    String css = Stylesheet.load().css();
    int dark = css.indexOf("@media (prefers-color-scheme: dark)");

    assertThat(variables(css.substring(dark)).keySet())
        .isEqualTo(variables(css.substring(0, dark)).keySet());
  }

  @Test
  void everyColourThatTextIsWrittenInIsTried() {
    assertThat(used(" color: var\\(--([a-z-]+)\\)")).isEqualTo(TEXT.keySet());
  }

  @Test
  void everyColourThatTextIsWrittenOnIsTried() {
    assertThat(used("background: var\\(--([a-z-]+)\\)"))
        .isEqualTo(TEXT.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertThat(contrast("#000000", "#ffffff")).isBetween(20.99, 21.01);
    assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
  }

  private static void assertContrast(
      Map<String, String> colours, Map<String, List<String>> pairs, double least) {
    pairs.forEach(
        (front, backs) ->
            backs.forEach(
                back ->
                    assertThat(contrast(colours.get(front), colours.get(back)))
                        .as(front + " on " + back)
                        .isGreaterThanOrEqualTo(least)));
  }

  private static Set<String> used(String pattern) {
    return Pattern.compile(pattern)
        .matcher(Stylesheet.load().css())
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> variables(String css) {
    return VARIABLE
        .matcher(css)
        .results()
        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
  }

  private static double contrast(String one, String other) {
    double bright = Math.max(luminance(one), luminance(other));
    double dim = Math.min(luminance(one), luminance(other));
    return (bright + 0.05) / (dim + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    return IntStream.range(0, 3)
        .mapToDouble(
            n -> weights[n] * linear(Integer.parseInt(colour, 1 + 2 * n, 3 + 2 * n, 16) / 255.0))
        .sum();
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
