package dbkata.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import dbkata.grader.kit.Kits;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What ci.yml does on macOS and Windows, read out of it and run as it stands in a copy of the
 * checkout. What it does on Linux is this build itself.
 */
@Tag("slow")
class CiWorkflowTest {
  @TempDir private Path folder;

  @Test
  void studentsAndTeachersFindWhatTheyDoEveryDayWorking() {
    new Shell(Kits.ROOT, Map.of("COPY", folder.toString()))
        .must("git ls-files -z | tar -c --null -T - | tar -x -C \"$COPY\"");
    JsonNode ci = YAMLMapper.shared().readTree(Kits.ROOT.resolve(".github/workflows/ci.yml"));
    JsonNode steps = ci.path("jobs").path("elsewhere").path("steps");

    String printed =
        steps
            .valueStream()
            .filter(it -> it.path("name").asString("").equals("What students and teachers do"))
            .map(it -> new Shell(folder, Map.of()).must(it.path("run").asString()))
            .findFirst()
            .orElseThrow();

    assertThat(printed)
        .containsPattern("== exercises/ex1: red as expected, Tests run: [1-9]")
        .contains("== solutions/ex4: 100 of 100 points", "400 of 400");
  }
}
