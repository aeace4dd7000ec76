package dbkata.grader.compile;

import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.Exercise;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Take class files over from the compiler, if they are where the exercise's belong. */
final class Classes {
  private Classes() {}

  /** Refuse classes of any other package, whatever made the compiler write them. */
  static Compilation check(SortedMap<String, byte[]> files, Exercise exercise) {
    List<Diagnostic> strangers =
        files.keySet().stream()
            .filter(name -> !name.startsWith(exercise.packageName() + "."))
            .map(name -> stranger(name, exercise))
            .toList();
    return strangers.isEmpty() ? new Compilation.Compiled(files) : Errors.failed(strangers);
  }

  private static Diagnostic stranger(String name, Exercise exercise) {
    return new Diagnostic(
        Optional.empty(),
        "The class %s is outside the package %s: move it there."
            .formatted(name, exercise.packageName()));
  }
}
