package dbkata.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
  @TempDir private Path folder;
  private Sources sources;

  @BeforeEach
  void write() throws IOException {
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.writeString(folder.resolve("Secret.java"), "the key");
    Files.writeString(root.resolve("secret.txt"), "the key");
    Files.write(root.resolve("Latin.java"), new byte[] {'a', '\n', (byte) 0xe9});
    Files.writeString(
        Files.createDirectories(root.resolve("dbkata")).resolve("A.java"), "one\n  two\n");
    sources = Sources.below(root);
  }

  @Test
  void aLineIsGivenByPathAndNumber() {
    assertThat(sources.has("dbkata/A.java")).isTrue();
    assertThat(sources.line("dbkata/A.java", 2)).contains("  two");
    assertThat(sources.line("dbkata/A.java", 3)).isEmpty();
  }

  @Test
  void aFileThatIsNotUtf8IsThereButHasNoLines() {
    assertThat(sources.has("Latin.java")).isTrue();
    assertThat(sources.line("Latin.java", 2)).isEmpty();
  }

  @Test
  void textsInMemoryAnswerLikeFiles() {
    Sources texts = Sources.of(Map.of("dbkata/A.java", "one\n  two\n"));

    assertThat(texts.has("dbkata/A.java")).isTrue();
    assertThat(texts.has("dbkata/B.java")).isFalse();
    assertThat(texts.line("dbkata/A.java", 2)).contains("  two");
    assertThat(texts.line("dbkata/A.java", 3)).isEmpty();
    assertThat(texts.line("dbkata/B.java", 1)).isEmpty();
  }

  /** A stack trace is what its thrower says it is. */
  @ParameterizedTest
  @CsvSource({
    "a.B, ../../Secret.java",
    "B, ../Secret.java",
    "a.B, ../secret.txt",
    "'', secret.txt",
    "B, 'no\0name.java'",
    "B, ''"
  })
  void aFrameThatIsMadeUpLeadsToNoFileOutside(String type, String file) {
    StackTraceElement frame = new StackTraceElement(type, "m", file, 1);

    assertThat(SourceLine.topmostIn(sources, List.of(frame))).isEmpty();
  }

  @Test
  void anAbsolutePathInAFrameLeadsToNoFileOutside() {
    StackTraceElement frame =
        new StackTraceElement(folder.toString().replace('/', '.') + ".X", "m", "Secret.java", 1);

    assertThat(SourceLine.topmostIn(sources, List.of(frame))).isEmpty();
  }
}
