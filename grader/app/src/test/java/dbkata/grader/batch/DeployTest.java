package dbkata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import dbkata.grader.ToyKit;
import dbkata.grader.cli.GraderMain;
import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What {@code deploy} says is done to the letter: several processes, two at a time, and the grade
 * book is that of one run.
 */
@Tag("slow")
@Timeout(600)
class DeployTest {
  private static final Path DEPLOY = Kits.ROOT.resolve("deploy");

  /** The container's command with its argument. */
  private static final String AS_THE_POD = "exec /bin/sh -c \"$SCRIPT\"";

  @TempDir private Path folder;
  private final ExecutorService machines = Executors.newFixedThreadPool(2);
  private ToyClass toys;

  @BeforeEach
  void makeAClass() throws IOException {
    toys = ToyClass.in(folder);
    toys.with("ada", ToyKit.SOLUTION).with("bob", ToyClass.HALF).with("cy", ToyClass.BROKEN);
    toys.with("dee", ToyKit.SOLUTION);
    Files.createDirectories(toys.submissions().resolve("eve")); // so that a part exits with 1
  }

  @AfterEach
  void goHome() {
    machines.shutdownNow();
  }

  @Test
  void theMatrixOfGitHubActionsGivesTheBookOfOneRun() throws Exception {
    JsonNode jobs = YAMLMapper.shared().readTree(DEPLOY.resolve("github-actions.yml")).path("jobs");
    JsonNode part = step(jobs.path("part"), "Grade a part");
    String shard = part.path("env").path("SHARD").asString("");
    List<Future<?>> parts = new ArrayList<>();
    for (JsonNode number : jobs.path("part").path("strategy").path("matrix").path("shard")) {
      Path runner = launcher(folder.resolve("runner-" + number.asInt() + "/grader/grade"));
      Files.createDirectory(runner.resolve("class"));
      Files.createSymbolicLink(runner.resolve("class/submissions"), toys.submissions());
      String value = shard.replace("${{ matrix.shard }}", Integer.toString(number.asInt()));
      Shell shell = new Shell(runner, Map.of("SHARD", value));
      parts.add(machines.submit(() -> shell.must(part.path("run").asString(""))));
    }
    assertThat(parts).hasSize(4);
    Path merger = launcher(folder.resolve("merger/grader/grade"));
    for (int i = 1; i <= parts.size(); i++) {
      parts.get(i - 1).get();
      // As the artifact's path has it, and as it is downloaded.
      copyStores(folder.resolve("runner-" + i + "/out"), merger.resolve("parts/grades-" + i));
    }

    new Shell(merger, Map.of())
        .must(step(jobs.path("book"), "Put the parts together").path("run").asString(""));

    assertThatItIsTheBookOfOneRun(merger.resolve("book"));
  }

  @Test
  void thePodsOfTheIndexedJobGiveTheBookOfOneRun() throws Exception {
    Path file = DEPLOY.resolve("kubernetes.yaml");
    JsonNode spec = YAMLMapper.shared().readTree(file).path("spec");
    JsonNode container = spec.path("template").path("spec").path("containers").get(0);
    assertThat(container.path("command").toString()).isEqualTo("[\"/bin/sh\",\"-c\"]");
    Path kit = launcher(folder.resolve("kit/grader/grade"));
    Path claim = Files.createDirectories(folder.resolve("class"));
    Files.createSymbolicLink(claim.resolve("submissions"), toys.submissions());
    String script = container.path("args").get(0).asString("");
    List<Future<?>> pods = new ArrayList<>();
    for (int i = 0; i < spec.path("completions").asInt(); i++) {
      Shell pod = new Shell(folder, Map.of("JOB_COMPLETION_INDEX", Integer.toString(i)));
      Path temporary = Files.createDirectories(folder.resolve("pod-" + i));
      String mounted = mounted(script, kit, claim).replace("/tmp/part", temporary + "/part");
      pods.add(machines.submit(() -> pod.with("SCRIPT", mounted).must(AS_THE_POD)));
    }
    for (Future<?> pod : pods) {
      pod.get();
    }

    String merge =
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("grader/grade merge"))
            .findFirst()
            .orElseThrow()
            .replaceFirst("^# *", "");
    Shell.Ended merged = new Shell(folder, Map.of()).run(mounted(merge, kit, claim));

    assertThat(merged.exit()).as(merged.output()).isEqualTo(1); // eve has no score
    assertThatItIsTheBookOfOneRun(claim.resolve("book"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 70})
  void aPodEndsWithTheGradersCodeAndLeavesNoStore(int code) throws IOException {
    Path file = DEPLOY.resolve("kubernetes.yaml");
    JsonNode spec = YAMLMapper.shared().readTree(file).path("spec");
    JsonNode container = spec.path("template").path("spec").path("containers").get(0);
    Path grade = folder.resolve("kit/grader/grade");
    Files.createDirectories(grade.getParent());
    Files.writeString(grade, "#!/bin/sh\nexit " + code + "\n");
    assertThat(grade.toFile().setExecutable(true)).isTrue();
    Path claim = Files.createDirectories(folder.resolve("class"));

    Shell pod = new Shell(folder, Map.of("JOB_COMPLETION_INDEX", "0"));
    String script = container.path("args").get(0).asString("");
    String mounted = mounted(script, folder.resolve("kit"), claim);
    assertThat(pod.with("SCRIPT", mounted).run(AS_THE_POD).exit()).isEqualTo(code);

    assertThat(claim).isEmptyDirectory();
    assertThat(spec.path("podFailurePolicy").path("rules").get(0).path("onExitCodes").toString())
        .isEqualTo("{\"operator\":\"In\",\"values\":[2]}");
  }

  private void assertThatItIsTheBookOfOneRun(Path book) {
    toys.grade("batch", toys.submissions(), "--out", toys.out("whole"));
    for (String name : List.of("grades.csv", "grades.json", "index.html")) {
      assertThat(book.resolve(name)).hasSameTextualContentAs(toys.out("whole").resolve(name));
    }
    assertThat(toys.csv("whole")).contains("\nbob,60,60,", "\ndee,100,", "\neve,,,not graded,");
  }

  /** In the place of the launcher, which would build the grader first. */
  private Path launcher(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        file,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s '%s' '%s' \"$@\"\n"
            .formatted(
                java,
                System.getProperty("java.class.path"),
                GraderMain.class.getName(),
                toys.kit().root(),
                folder));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file.getParent().getParent();
  }

  private static String mounted(String script, Path kit, Path claim) {
    return script
        .replaceAll("(?<![\\w/])/kit/", kit + "/")
        .replaceAll("(?<![\\w/])/class/", claim + "/");
  }

  private static JsonNode step(JsonNode job, String name) {
    return job.path("steps")
        .valueStream()
        .filter(it -> it.path("name").asString("").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void copyStores(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.newDirectoryStream(from, "grades.db*")) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
