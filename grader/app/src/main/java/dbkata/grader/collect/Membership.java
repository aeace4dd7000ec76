package dbkata.grader.collect;

import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.PreparedExercise;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Tell which files were meant for one exercise. */
final class Membership {
  static final String KITS_OWN = "the kit's own is used";

  private final Exercise exercise;
  private final PreparedExercise prepared;

  Membership(PreparedExercise prepared) {
    this.prepared = prepared;
    this.exercise = prepared.exercise();
  }

  /** Tell whether a file was meant for the exercise, so that its report says what became of it. */
  boolean concerns(Candidate candidate) {
    return isInPackage(candidate.packageName())
        || candidate.folder().startsWith(exercise.packageFolder())
        || isAskedFor(candidate)
        || isGiven(candidate);
  }

  /** Tell whether a package is the exercise's or below it, and named as people name packages. */
  boolean isInPackage(String packageName) {
    return (packageName + ".").startsWith(exercise.packageName() + ".")
        && SourceVersion.isName(packageName, SourceVersion.RELEASE_17)
        && Words.clean(packageName).equals(packageName);
  }

  String whyNotInPackage(String packageName) {
    return packageName.isEmpty()
        ? "it must begin with \"package %s;\"".formatted(exercise.packageName())
        : "it declares package %s, and the exercise's is %s"
            .formatted(Words.clean(packageName), exercise.packageName());
  }

  /** Tell whether a file seems to be one that the student is asked to write. */
  boolean isAskedFor(Candidate candidate) {
    return stubs().filter(path -> !isGiven(path)).anyMatch(path -> seemsToBe(candidate, path));
  }

  /** Tell whether a file seems to be one that comes from the kit. */
  boolean isGiven(Candidate candidate) {
    return stubs().filter(this::isGiven).anyMatch(path -> seemsToBe(candidate, path));
  }

  boolean isGiven(String path) {
    return exercise.given().contains(path);
  }

  private Stream<String> stubs() {
    return prepared.stubs().keySet().stream();
  }

  /** By the package that it declares, or by its name and as much of its folder as there is. */
  private static boolean seemsToBe(Candidate candidate, String path) {
    return path.equals(folder(candidate.packageName()) + candidate.name())
        || ("/" + path).endsWith("/" + candidate.folder() + candidate.name());
  }

  static String folder(String packageName) {
    return packageName.replace('.', '/') + "/";
  }
}
