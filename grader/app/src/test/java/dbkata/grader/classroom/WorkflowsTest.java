package dbkata.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What holds for every workflow: this repository's own, and those that others copy from it. */
class WorkflowsTest {
  private static final Path OWN = Kits.ROOT.resolve(".github/workflows");
  private static final Pattern PINNED =
      Pattern.compile("uses: ([a-z-]+/[a-z-]+)@([0-9a-f]{40}) # v\\d+\\.\\d+\\.\\d+");

  /** What a job may do besides reading, and which. */
  private static final Map<String, String> MORE_THAN_READING =
      Map.of("release.yml release", "{\"contents\":\"write\"}");

  @Test
  void everyActionIsPinnedByOneCommitAndItsVersionStandsBesideIt() throws IOException {
    Map<String, Set<String>> pins = new TreeMap<>();
    for (Path file : all()) {
      for (String line : Files.readAllLines(file)) {
        if (line.strip().matches("(- )?uses:.*")) {
          Matcher pinned = PINNED.matcher(line.strip().replaceFirst("^- ", ""));
          assertThat(pinned.matches()).as("%s: %s", file, line).isTrue();
          pins.computeIfAbsent(pinned.group(1), it -> new TreeSet<>()).add(pinned.group(2));
        }
      }
    }
    assertThat(pins).containsKeys("actions/checkout", "actions/setup-java");
    assertThat(pins.values()).as("one commit each: %s", pins).allMatch(it -> it.size() == 1);
  }

  @Test
  void everyJobMayReadAloneAndEnds() throws IOException {
    for (Path file : all()) {
      JsonNode yaml = read(file);
      assertThat(yaml.path("permissions").toString())
          .as("%s", file)
          .isEqualTo("{\"contents\":\"read\"}");
      yaml.path("jobs")
          .propertyStream()
          .forEach(
              job -> {
                String name = file.getFileName() + " " + job.getKey();
                JsonNode permissions = job.getValue().path("permissions");
                assertThat(permissions.isMissingNode() ? null : permissions.toString())
                    .as(name)
                    .isEqualTo(MORE_THAN_READING.get(name));
                assertThat(job.getValue().path("timeout-minutes").asInt(0))
                    .as(name)
                    .isBetween(1, 120);
              });
    }
  }

  @Test
  void noStepPutsAnExpressionIntoAScriptOrKeepsCredentials() throws IOException {
    for (Path file : all()) {
      for (JsonNode step : steps(file)) {
        assertThat(step.path("run").asString("")).as("%s", file).doesNotContain("${{");
        if (step.path("uses").asString("").startsWith("actions/checkout")) {
          assertThat(step.path("with").path("persist-credentials").asBoolean(true))
              .as("%s", file)
              .isFalse();
        }
      }
    }
  }

  @Test
  void noRunnerChangesByItselfAndNoStrangersCodeRunsWithSecrets() throws IOException {
    for (Path file : all()) {
      assertThat(file).content().doesNotContain("-latest", "pull_request_target");
    }
  }

  @Test
  void theKitsOwnTestsRunOnEachSystemAndEndWhenNobodyWaitsForThem() {
    JsonNode ci = read(OWN.resolve("ci.yml"));

    assertThat(ci.path("on").propertyNames()).contains("push", "pull_request");
    assertThat(ci.path("concurrency").path("cancel-in-progress").asBoolean()).isTrue();
    assertThat(matrix(ci, "linux", "java")).containsExactly("17", "21", "25");
    assertThat(matrix(ci, "elsewhere", "os"))
        .anyMatch(it -> it.startsWith("macos"))
        .anyMatch(it -> it.startsWith("windows"));
  }

  @Test
  void everyConditionThatTheScriptKnowsIsTried() throws IOException {
    List<String> known = new ArrayList<>();
    Matcher line =
        Pattern.compile("(?m)^#   ([a-z-]+) {2,}\\S")
            .matcher(Files.readString(Kits.ROOT.resolve(".ci/conditions")));
    while (line.find()) {
      known.add(line.group(1));
    }
    assertThat(known).contains("root", "turkish");
    assertThat(matrix(read(OWN.resolve("ci.yml")), "conditions", "condition"))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  /** A script of the repository that a step calls is there and may be run. */
  @Test
  void everyScriptThatAStepCallsIsThere() throws IOException {
    Pattern script = Pattern.compile("(?:^|\\s)((?:\\.ci|grader)/[a-z-]+)");
    Set<String> called = new TreeSet<>();
    for (JsonNode step : steps(OWN.resolve("ci.yml"), OWN.resolve("release.yml"))) {
      Matcher matcher = script.matcher(step.path("run").asString(""));
      while (matcher.find()) {
        called.add(matcher.group(1));
      }
    }
    assertThat(called).contains(".ci/run", ".ci/everyday", ".ci/conditions", "grader/release");
    assertThat(called).allSatisfy(it -> assertThat(Kits.ROOT.resolve(it)).isExecutable());
  }

  private static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> own = Files.list(OWN)) {
      all.addAll(own.sorted().toList());
    }
    all.add(Kits.ROOT.resolve("grader/starter/.github/workflows/classroom.yml"));
    all.add(Kits.ROOT.resolve("deploy/github-actions.yml"));
    return all;
  }

  private static List<JsonNode> steps(Path... files) {
    return Stream.of(files)
        .flatMap(file -> read(file).path("jobs").valueStream())
        .flatMap(job -> job.path("steps").valueStream())
        .toList();
  }

  private static List<String> matrix(JsonNode workflow, String job, String name) {
    return workflow
        .path("jobs")
        .path(job)
        .path("strategy")
        .path("matrix")
        .path(name)
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static JsonNode read(Path file) {
    return YAMLMapper.shared().readTree(file);
  }
}
