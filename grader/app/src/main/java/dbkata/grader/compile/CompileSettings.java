package dbkata.grader.compile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the compiler's process is started with, and how far it may go.
 *
 * @param java the {@code java} command of a JDK, 17 or newer
 * @param classPath where the process finds {@link dbkata.grader.compile.worker.WorkerMain}
 * @param archive a class-data archive made with the same class path; without one it starts slower
 * @param folder where the process gets an empty folder of its own to stand in
 * @param limits what one exercise may cost
 */
public record CompileSettings(
    Path java, List<Path> classPath, Optional<Path> archive, Path folder, Limits limits) {
  public CompileSettings {
    classPath = List.copyOf(classPath);
  }

  /**
   * What one exercise may cost.
   *
   * @param time that its compilation may compute, without the start of the process
   * @param heapMegabytes of the process
   * @param classes how many class files may come of it
   * @param classBytes how many bytes they may have in all
   */
  public record Limits(Duration time, int heapMegabytes, int classes, int classBytes) {
    /**
     * A reference solution takes 0.1 s, 40 MB, 10 class files and 20 KB; whoever needs fifty times
     * as much is not solving the exercise.
     */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), 256, 1000, 8 << 20);
  }
}
