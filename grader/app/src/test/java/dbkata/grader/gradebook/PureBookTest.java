package dbkata.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Similarity;
import dbkata.grader.gradebook.html.HtmlBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaves its pages in {@code target/looks}, where {@code grader/looks} photographs them. */
@Isolated("changes the default locale")
class PureBookTest {
  private static final Path LOOKS = Path.of("target/looks");

  private static final Map<String, GradeBook> BOOKS =
      Map.of(
          "class-of-24", compared(SampleClass.bookWithHidden(7, 24)),
          "class-of-500", SampleClass.book(42, 500),
          "class-of-none", new GradeBook(SampleClass.kit(), List.of(), Optional.empty()));

  static Stream<String> everyClass() {
    return BOOKS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("everyClass")
  void theBookIsTheSameInEveryLocaleAndTimeZone(String name) throws IOException {
    List<String> here = all(BOOKS.get(name));
    Files.writeString(Files.createDirectories(LOOKS).resolve(name + ".html"), here.get(0));

    assertThat(inNepal(BOOKS.get(name))).isEqualTo(here);
  }

  private static List<String> all(GradeBook book) {
    return List.of(HtmlBook.of(book), CsvBook.of(book), JsonBook.of(book, "last"));
  }

  /** Where digits, decimals and the hour are others. */
  private static List<String> inNepal(GradeBook book) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ne-NP-u-nu-deva"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      return all(book);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static GradeBook compared(GradeBook book) {
    List<Similarity.Compared> exercises =
        IntStream.rangeClosed(1, 2)
            .mapToObj(
                e ->
                    new Similarity.Compared(
                        "ex" + e,
                        24,
                        276,
                        e == 1 ? 18 : 61,
                        IntStream.range(0, 12)
                            .mapToObj(
                                i ->
                                    new Similarity.Pair(
                                        "student-0%02d".formatted(1 + i),
                                        "student-0%02d".formatted(13 + i % 11),
                                        96 - 4 * i,
                                        101 - 7 * i,
                                        List.of()))
                            .toList()))
            .toList();
    Instant when = Instant.parse("2026-11-26T09:30:00Z");
    return new GradeBook(
        book.kit(),
        book.entries(),
        book.due(),
        Optional.of(new Similarity(when, "JPlag 6.0.0", exercises, List.of())));
  }
}
