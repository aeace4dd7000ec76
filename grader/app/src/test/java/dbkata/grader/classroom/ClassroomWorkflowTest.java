package dbkata.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import dbkata.grader.kit.Kits;
import dbkata.grader.starter.Starter;
import dbkata.grader.starter.StarterFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the starter's workflow, read out of its YAML and run as they stand. */
@Tag("classroom")
class ClassroomWorkflowTest {
  private static final String WORK = "exercises/ex1/src/main/java/dbkata/tasks/TaskRepository.java";
  private static final Path SOLUTION =
      Kits.ROOT.resolve("solutions/ex1/src/main/java/dbkata/tasks/TaskRepository.java");

  private static ReleaseArchive archive;
  private static Starter ours;

  @TempDir private Path folder;
  private Path starter;
  private Path workspace;
  private Path summary;
  private final Map<String, String> outputs = new HashMap<>();

  @BeforeAll
  static void makeTheArchive() {
    archive = ReleaseArchive.shared();
    SortedMap<String, byte[]> files =
        new TreeMap<>(Starter.of(Kits.ROOT, List.of("ex1"), Optional.empty()).files());
    // What nobody reads on the way of a push.
    files
        .keySet()
        .removeIf(path -> path.contains("/src/main/java/dbkata/") && path.startsWith("grader/"));
    ours = new Starter(files);
  }

  @BeforeEach
  void checkOut() throws IOException {
    starter = folder.resolve("starter");
    workspace = Files.createDirectory(folder.resolve("workspace"));
    summary = Files.createFile(folder.resolve("summary.md"));
    new StarterFolder(starter).write(ours);
  }

  @Test
  void aPushIsScoredByThePinnedGrader() throws IOException {
    copy(SOLUTION, starter.resolve(WORK));
    String printed = push(Map.of());

    assertThat(summary).content().contains("# DB Kata: 100 of 100 points", "| ex1 |");
    assertThat(printed).contains("::notice title=DB Kata::100 of 100 points");
    assertThat(workspace.resolve("reports").toFile().list())
        .containsExactlyInAnyOrder("summary.md", "report.json", "report.html");
    assertThat(workspace.resolve("reports/report.json")).content().contains("\"selfCheck\": false");
  }

  @Test
  void whatAStudentChangesOfTestsAndGraderChangesNothing() throws IOException {
    Path tests = starter.resolve("exercises/ex1/src/test/java/dbkata/tasks");
    Files.writeString(tests.resolve("Step1CreateTheTableTest.java"), "package dbkata.tasks;");
    Files.writeString(starter.resolve("grader/grade"), "#!/bin/sh\necho 100 of 100 points\n");
    Files.writeString(starter.resolve("exercises/ex1/pom.xml"), "<project/>");
    String printed = push(Map.of());

    assertThat(summary).content().contains("# DB Kata: 0 of 100 points");
    assertThat(printed).as("missing points fail no push").contains("::error file=" + WORK);
  }

  @Test
  void anotherArchiveThanThePinnedOneIsNotRun() throws IOException {
    Shell shell = shell(Map.of("GRADER_SHA256", "0".repeat(64)));
    Shell.Ended ended = shell.run(step("Fetch the grader").run());

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.output())
        .contains("::error title=Wrong grader::")
        .contains("Tell your teacher.");
    assertThat(workspace.resolve("dbkata-grader")).doesNotExist();
  }

  @Test
  void aSpoiltCacheIsFetchedAnew() throws IOException {
    Files.writeString(workspace.resolve("dbkata-grader.zip"), "half of an archi");
    shell(Map.of()).must(step("Fetch the grader").run());

    assertThat(workspace.resolve("dbkata-grader/grade")).isExecutable();
  }

  @Test
  void withoutAPinnedGraderItSaysSoAndIsGreen() throws IOException {
    String printed = push(Map.of("GRADER_URL", "", "GRADER_SHA256", ""));

    assertThat(printed).contains("::notice title=Not scored::");
    assertThat(summary).content().contains("This push was not scored");
    assertThat(workspace.resolve("reports")).doesNotExist();
  }

  @Test
  void theFailureOfTheGraderIsRedAndItsWordsAreKept() throws IOException {
    Shell shell = shell(Map.of("EXERCISES", "ex77"));
    shell.must(step("Fetch the grader").run());
    Shell.Ended ended = shell.run(step("Grade").run());

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.output()).contains("There is no exercise ex77");
  }

  @Test
  void mayOnlyReadAndEndsSoon() {
    Workflow workflow = Workflow.read(starter.resolve(".github/workflows/classroom.yml"));

    assertThat(workflow.yaml().path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
    assertThat(workflow.job().path("permissions").isMissingNode()).isTrue();
    assertThat(workflow.job().path("timeout-minutes").asInt()).isLessThanOrEqualTo(10);
    assertThat(workflow.yaml().path("on").propertyNames())
        .containsExactlyInAnyOrder("push", "workflow_dispatch");
  }

  @Test
  void theTeachersWorkflowHasTheSameSteps() {
    Workflow students = Workflow.read(starter.resolve(".github/workflows/classroom.yml"));
    Workflow teachers = Workflow.read(Kits.ROOT.resolve(".github/workflows/grade.yml"));

    assertThat(teachers.job().path("steps")).isEqualTo(students.job().path("steps"));
    assertThat(teachers.environment()).containsOnlyKeys(students.environment().keySet());
    assertThat(teachers.yaml().path("on").propertyNames()).containsExactly("workflow_call");
    assertThat(teachers.yaml().path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
  }

  /** Do what GitHub does on a push: the job's steps one after the other, in its environment. */
  private String push(Map<String, String> changed) throws IOException {
    Shell shell = shell(changed);
    StringBuilder printed = new StringBuilder();
    for (Workflow.Step step : workflow().steps()) {
      boolean ready = "true".equals(outputs.get("ready"));
      if (!step.run().isEmpty() && (!step.condition().contains("outputs.ready") || ready)) {
        printed.append(shell.must(step.run()));
        readOutputs();
      }
    }
    return printed.toString();
  }

  private Shell shell(Map<String, String> changed) throws IOException {
    copyTree(starter, workspace.resolve("submission"));
    Map<String, String> environment = workflow().environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("GRADER_URL", archive.file().toUri().toString());
    environment.put("GRADER_SHA256", archive.sha256());
    environment.put("GITHUB_STEP_SUMMARY", summary.toString());
    environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    environment.putAll(changed);
    return new Shell(workspace, environment);
  }

  private void readOutputs() throws IOException {
    Path file = folder.resolve("output");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        outputs.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
  }

  private Workflow workflow() {
    return Workflow.read(starter.resolve(".github/workflows/classroom.yml"));
  }

  private Workflow.Step step(String name) {
    return workflow().steps().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        copy(file, copy);
      }
    }
  }
}
