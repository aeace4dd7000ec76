package dbkata.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/lesson.md tells the truth: its snippets compile, run, and print what it shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..");

  /** What the lesson tells a reader's editor to add. */
  private static final List<String> IMPORTS =
      List.of(
          "import java.sql.*;",
          "import java.util.*;",
          "import javax.sql.DataSource;",
          "import org.springframework.dao.DuplicateKeyException;",
          "import org.springframework.jdbc.core.simple.JdbcClient;",
          "import org.sqlite.SQLiteDataSource;",
          "import redis.clients.jedis.RedisClient;",
          "import redis.clients.jedis.params.SetParams;");

  private Page lesson;
  private CompiledPage compiled;
  private LessonEngines engines;

  @BeforeAll
  void compile(@TempDir Path classes, @TempDir Path data) throws Exception {
    lesson = Page.read(ROOT.resolve("docs/lesson.md"));
    compiled = CompiledPage.of(lesson, IMPORTS, classes);
    engines = new LessonEngines(data);
  }

  @AfterAll
  void close() throws IOException {
    if (engines != null) {
      engines.close();
    }
    if (compiled != null) {
      compiled.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everySnippetRunsAndPrintsWhatTheLessonShows() {
    assertThat(lesson.snippets()).hasSizeGreaterThanOrEqualTo(10);
    return lesson.snippets().stream()
        .map(
            snippet ->
                DynamicTest.dynamicTest(
                    lesson.at(snippet.line()),
                    () ->
                        compiled.run(
                            snippet, engines.dataSourceFor(snippet), engines.redisFor(snippet))));
  }

  @Test
  void everyEngineOfTheExercisesIsUsed() {
    assertThat(lesson.snippets())
        .extracting(Snippet::engine)
        .contains("sqlite", "postgresql", "redis");
  }

  @Test
  void everySectionEndsWithTheExerciseThatPractisesIt() {
    List<String> sections = List.of(String.join("\n", lesson.lines()).split("\n## "));

    assertThat(sections.subList(1, sections.size()))
        .isNotEmpty()
        .allSatisfy(
            section ->
                assertThat(section.substring(section.lastIndexOf("\n\n")).strip())
                    .as("the last paragraph of " + section.lines().findFirst().orElse(""))
                    .startsWith("Practise")
                    .containsPattern("\\(\\.\\./exercises/ex\\d+/README\\.md\\)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ex1"})
  void theExampleOnAnExercisesPageCompiles(String exercise, @TempDir Path classes)
      throws Exception {
    Page page = Page.read(ROOT.resolve("exercises/" + exercise + "/README.md"));
    assertThat(page.snippets()).hasSize(1);

    CompiledPage.of(page, IMPORTS, classes).close();
  }
}
