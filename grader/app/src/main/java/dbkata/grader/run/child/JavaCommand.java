package dbkata.grader.run.child;

import dbkata.grader.jvm.QuickStart;
import dbkata.grader.run.settings.Limits;
import dbkata.grader.run.settings.RunSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command line of the child's JVM. Nothing on it is secret: every process may read it. */
final class JavaCommand {
  /** Named, not referred to: loading it would take this JVM's standard streams away. */
  private static final String PROBE = "dbkata.probe.Main";

  private JavaCommand() {}

  /**
   * Write it.
   *
   * @param record an archive of class data to write when the child ends by itself
   */
  static List<String> of(RunSettings settings, Path folder, Optional<Path> record) {
    Limits limits = settings.limits();
    List<String> command = new ArrayList<>();
    command.add(settings.java().toString());
    command.addAll(QuickStart.OPTIONS);
    command.add("-Xmx" + limits.heap() + "m");
    command.add("-XX:MaxMetaspaceSize=" + limits.metaspace() + "m");
    command.add("-XX:MaxDirectMemorySize=" + limits.directMemory() + "m");
    command.add("-XX:ReservedCodeCacheSize=48m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    // No way in from outside, and nothing of it in a folder that others can read.
    command.add("-XX:+DisableAttachMechanism");
    command.add("-XX:-UsePerfData");
    // Standard output belongs to the records.
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-Xlog:disable");
    command.add("-Xlog:all=error:stderr");
    command.add("-XX:-CreateCoredumpOnCrash");
    if (record.isPresent()) {
      command.add("-XX:ArchiveClassesAtExit=" + record.get());
    } else {
      settings.archive().ifPresent(it -> command.add("-XX:SharedArchiveFile=" + it));
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-ea"); // as under Surefire
    // The same everywhere, as in the exercises' own pom.
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US"));
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-Duser.home=" + folder);
    command.add("-cp");
    command.add(
        settings.probe().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(PROBE);
    return command;
  }
}
