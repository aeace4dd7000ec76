package dbkata.grader.compile.worker;

import java.util.List;
import java.util.stream.Stream;

/**
 * The one list of flags that students' sources are compiled with.
 *
 * <p>{@link #SHARED_WITH_MAVEN} is what Maven passes to javac for an exercise ({@code mvn -X
 * compile} prints it), so that both accept the same sources. The others change neither what is
 * accepted nor the class files.
 */
public final class CompilerFlags {
  /** What maven-compiler-plugin passes, given the root pom's properties. */
  public static final List<String> SHARED_WITH_MAVEN =
      List.of("-g", "--release", "17", "-encoding", "UTF-8");

  /** How many errors javac tells before it only counts them. */
  static final int MOST_ERRORS = 1000;

  private static final List<String> OURS =
      List.of(
          // No processor of the submission's runs; there is none on the class path either.
          "-proc:none",
          // Only what is handed over is compiled.
          "-implicit:none",
          // Warnings are not shown, so none are sought.
          "-nowarn",
          "-Xlint:none",
          "-Xmaxerrs",
          Integer.toString(MOST_ERRORS));

  private CompilerFlags() {}

  /** List all of them. */
  public static List<String> all() {
    return Stream.of(SHARED_WITH_MAVEN, OURS).flatMap(List::stream).toList();
  }
}
