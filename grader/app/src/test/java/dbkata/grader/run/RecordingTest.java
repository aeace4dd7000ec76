package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Engine;
import dbkata.grader.run.settings.RunSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** A child leaves behind what it has loaded, and a later one starts from it. */
class RecordingTest extends HostileTest {
  @Test
  void aLaterChildRunsFromTheArchiveOfAnEarlierOne() throws IOException {
    Path archive = work().resolveSibling("probe.jsa");
    RunSettings settings = withJars(Optional.empty());
    try (TestRuns runs = TestRuns.recording(settings, Set.of(Engine.SQLITE), archive)) {
      assertPassed(RunBench.run(runs, "ex1", Map.of()));
    }
    assertThat(archive).isNotEmptyFile();

    try (TestRuns runs = TestRuns.warm(withJars(Optional.of(archive)), Set.of(Engine.SQLITE))) {
      assertPassed(RunBench.run(runs, "ex1", Map.of()));
    }
  }

  /** An archive can be made for jars alone, and our own classes are in folders here. */
  private RunSettings withJars(Optional<Path> archive) throws IOException {
    RunSettings usual = bench().settings();
    List<Path> jars = new ArrayList<>();
    for (Path entry : usual.probe()) {
      jars.add(Files.isDirectory(entry) ? jarOf(entry, jars.size()) : entry);
    }
    return new RunSettings(
        usual.java(),
        jars,
        archive,
        usual.work(),
        usual.limits(),
        usual.isolate(),
        usual.services());
  }

  private Path jarOf(Path folder, int number) throws IOException {
    Path jar = work().resolveSibling("part" + number + ".jar");
    if (Files.exists(jar)) {
      return jar;
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(folder)) {
      for (Path entry : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(entry).toString().replace('\\', '/')));
        Files.copy(entry, out);
      }
    }
    return jar;
  }
}
