package dbkata.grader.run.settings;

import java.time.Duration;

/**
 * How much a submission may take.
 *
 * @param perTest the time of one test method, its preparation included
 * @param perExercise the time of all tests of one exercise, over all its children
 * @param toStart the time in which a child must be ready, which is no fault of the student's
 * @param children how many child processes one exercise may use up
 * @param heap the child's heap, in MiB
 * @param metaspace the child's class data, in MiB
 * @param directMemory the child's direct buffers, in MiB
 * @param resident what all processes of a child may hold in memory, in MiB; heap, class data,
 *     direct buffers, compiled code and stacks must fit
 * @param threads how many Java threads the child may have, the test kit's included
 * @param outputPerTest how many bytes of a test's output are kept
 * @param rawOutput how many bytes may reach the grader past the records, before the child is ended
 * @param fileSize how long a file may grow, in MiB
 * @param folderSize how much the child's folder may hold, in MiB
 * @param openFiles how many files and connections may be open
 */
public record Limits(
    Duration perTest,
    Duration perExercise,
    Duration toStart,
    int children,
    int heap,
    int metaspace,
    int directMemory,
    int resident,
    int threads,
    int outputPerTest,
    long rawOutput,
    int fileSize,
    int folderSize,
    int openFiles) {
  /**
   * What a student has who runs the tests under Maven: the time per test is the one in the test
   * kit's {@code junit-platform.properties}. The rest is far more than any solution needs.
   */
  public static Limits usual() {
    return new Limits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        3,
        256,
        128,
        64,
        1024,
        200,
        8 << 10,
        16L << 20,
        64,
        256,
        1024);
  }

  /** Change the times. */
  public Limits withTimes(Duration test, Duration exercise) {
    return new Limits(
        test,
        exercise,
        toStart,
        children,
        heap,
        metaspace,
        directMemory,
        resident,
        threads,
        outputPerTest,
        rawOutput,
        fileSize,
        folderSize,
        openFiles);
  }

  /** Change how many child processes one exercise may use up. */
  public Limits withChildren(int most) {
    return new Limits(
        perTest,
        perExercise,
        toStart,
        most,
        heap,
        metaspace,
        directMemory,
        resident,
        threads,
        outputPerTest,
        rawOutput,
        fileSize,
        folderSize,
        openFiles);
  }

  /** Change the room for class data, in MiB. */
  public Limits withMetaspace(int most) {
    return new Limits(
        perTest,
        perExercise,
        toStart,
        children,
        heap,
        most,
        directMemory,
        resident,
        threads,
        outputPerTest,
        rawOutput,
        fileSize,
        folderSize,
        openFiles);
  }
}
