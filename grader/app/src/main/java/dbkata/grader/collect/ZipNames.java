package dbkata.grader.collect;

import java.util.Optional;
import java.util.regex.Pattern;

/** Judge the names in a zip file, which may be anything at all. */
final class ZipNames {
  private static final int LONGEST = 1000;
  private static final int DEEPEST = 50;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private ZipNames() {}

  /** Say what is wrong with a name, as the end of a sentence that begins with it. */
  static Optional<String> problem(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return Optional.of("its name has %d characters".formatted(name.length()));
    }
    if (CONTROL.matcher(name).find()) {
      return Optional.of("its name has control characters");
    }
    if (name.indexOf('\\') >= 0) {
      return Optional.of("its name has a backslash where a slash belongs");
    }
    if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
      return Optional.of("its name leads out of the zip");
    }
    return problemOfSteps(name);
  }

  private static Optional<String> problemOfSteps(String name) {
    String[] steps =
        (name.endsWith("/") ? name.substring(0, name.length() - 1) : name).split("/", -1);
    if (steps.length > DEEPEST) {
      return Optional.of("it is nested %d folders deep".formatted(steps.length));
    }
    for (String step : steps) {
      if (step.equals("..")) {
        return Optional.of("its name leads out of the zip");
      }
      if (step.isEmpty() || step.equals(".")) {
        return Optional.of("its name is not in its shortest form");
      }
    }
    return Optional.empty();
  }
}
