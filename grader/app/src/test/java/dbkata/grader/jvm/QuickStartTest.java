package dbkata.grader.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickStartTest {
  @Test
  void theLauncherWritesArchivesForTheSameOptions() throws IOException {
    String words =
        Files.readString(Path.of("../grade")).replace("\\\n", " ").replaceAll("\\s+", " ");

    assertThat(words).contains("quick=(" + String.join(" ", QuickStart.OPTIONS) + ")");
  }
}
