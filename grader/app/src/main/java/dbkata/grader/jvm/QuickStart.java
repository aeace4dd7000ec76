package dbkata.grader.jvm;

import java.util.List;

/** The options of a JVM that lives for some seconds and does most of its work once. */
public final class QuickStart {
  /**
   * They must be those with which {@code grader/grade} writes the archives of class data: another
   * collector, for one, cannot use all of an archive.
   *
   * <p>A fifth of a grading run's time was the kernel's, half of that for pages touched for the
   * first time. Large pages for a heap whose young part is small and used again, and archives that
   * stay where they were made for, ask for half as many: 5 per cent of the processor's time.
   */
  public static final List<String> OPTIONS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          // Where the system has no large pages, that is no news; standard output may be a channel.
          "-XX:-PrintWarnings",
          // C1 alone; and it leaves no loop without a safepoint.
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmn16m",
          "-XX:+UseTransparentHugePages",
          "-XX:ArchiveRelocationMode=0",
          "-Xshare:auto");

  private QuickStart() {}
}
