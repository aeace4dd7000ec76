package dbkata.grader.compile;

import dbkata.grader.compile.worker.Response.Limit;

/** Word for a student why the compiler gave up. */
final class Reasons {
  private Reasons() {}

  static String afterTime(CompileSettings.Limits limits) {
    return ("The compiler was stopped after %s: look for generic calls or lambdas"
            + " nested in each other, and split them into statements with variables"
            + " whose types you write out.")
        .formatted(seconds(limits));
  }

  static String because(Limit limit, CompileSettings.Limits limits) {
    return switch (limit) {
      case STACK ->
          "The compiler ran out of stack: look for an expression that is nested or"
              + " chained thousands of times, and split it into statements.";
      case MEMORY ->
          ("The compiler needed more than %d MB of memory: look for very large"
                  + " constants, or for generic calls nested in each other, and make them"
                  + " smaller.")
              .formatted(limits.heapMegabytes());
      case OUTPUT ->
          ("Your sources become more than %d classes or %d MB of class files: leave"
                  + " out what the exercise does not need.")
              .formatted(limits.classes(), limits.classBytes() >> 20);
      case DEFECT ->
          "The compiler broke down over your sources without saying where: take"
              + " back your last changes one by one until it compiles again.";
    };
  }

  static String crashed(int status) {
    return ("The compiler's process ended twice over your sources (exit status %d):"
            + " take back your last changes one by one until it compiles again.")
        .formatted(status);
  }

  private static String seconds(CompileSettings.Limits limits) {
    long millis = limits.time().toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
