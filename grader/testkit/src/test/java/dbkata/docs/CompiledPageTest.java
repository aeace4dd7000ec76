package dbkata.docs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a page is said with the page's own line. */
class CompiledPageTest {
  @TempDir Path folder;

  @Test
  void runsStatementsThatUseTheRecordsAndMethodsOfOtherSnippets() throws Exception {
    Page page =
        page(
            """
            # Page
            ```java
            record Book(String title) {}
            ```
            ```java
            String loud(Book book) {
              return book.title() + "!";
            }
            ```
            ```java
            List.of(new Book("Emma"), new Book("Persuasion")).forEach(it -> System.out.println(loud(it)));
            ```
            ```text
            Emma!
            Persuasion!
            ```
            """);

    try (CompiledPage compiled = CompiledPage.of(page, List.of("import java.util.List;"), folder)) {
      assertThatCode(() -> run(compiled, page)).doesNotThrowAnyException();
    }
  }

  @Test
  void saysWhichLineDoesNotCompile() {
    Page page =
        page(
            """
            # Page

            ```java
            int pages = 192;
            String title = pages;
            ```
            """);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> CompiledPage.of(page, List.of(), folder))
        .withMessageContaining("page.md:5: ")
        .withMessageContaining("int cannot be converted");
  }

  @Test
  void refusesWhatIsDeprecated() {
    Page page =
        page(
            """
            # Page
            ```java
            System.out.println(new Integer(1));
            ```
            """);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> CompiledPage.of(page, List.of(), folder))
        .withMessageContaining("page.md:3: ");
  }

  @Test
  void saysWhichLineThrows() throws Exception {
    Page page =
        page(
            """
            # Page
            ```java
            String title = null;
            System.out.println(title.length());
            ```
            """);

    try (CompiledPage compiled = CompiledPage.of(page, List.of(), folder)) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> run(compiled, page))
          .withMessageStartingWith("page.md:4: the snippet fails with")
          .withMessageContaining("NullPointerException");
    }
  }

  @Test
  void saysWhatIsPrintedInPlaceOfWhatThePageShows() throws Exception {
    Page page =
        page(
            """
            # Page
            ```java
            System.out.println("Emma");
            ```
            ```text
            Persuasion
            ```
            """);

    try (CompiledPage compiled = CompiledPage.of(page, List.of(), folder)) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> run(compiled, page))
          .withMessageStartingWith("page.md:3: ")
          .withMessageContaining("the page: Persuasion")
          .withMessageContaining("printed:  Emma");
    }
  }

  @Test
  void refusesOutputThatThePageDoesNotShow() throws Exception {
    Page page =
        page(
            """
            # Page
            ```java
            System.out.println("Emma");
            ```
            """);

    try (CompiledPage compiled = CompiledPage.of(page, List.of(), folder)) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> run(compiled, page))
          .withMessageContaining("printed:  Emma");
    }
  }

  @Test
  void refusesAFenceThatStaysOpenAndAnOutputWithoutASnippet() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> page("# Page\n\n```java\nint pages;\n"))
        .withMessage("page.md:3: the fence is never closed");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> page("# Page\n\n```text\nEmma\n```\n"))
        .withMessage("page.md:3: an output has to follow its java snippet directly");
  }

  private static Page page(String markdown) {
    return Page.of("page.md", markdown.lines().toList());
  }

  private static void run(CompiledPage compiled, Page page) {
    page.snippets().forEach(snippet -> compiled.run(snippet, null, null));
  }
}
