package dbkata.grader.check;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Find the lines of the sources that findings speak of. */
record Places(CollectedSources sources) {

  /** Make a finding; one without a place names its class instead. */
  Finding finding(
      String rule, String className, @Nullable String sourceFile, int line, String message) {
    Optional<Place> place =
        sourceFile == null || line < 1
            ? Optional.empty()
            : Optional.of(place(className, sourceFile, line));
    return new Finding(rule, place, place.isPresent() ? message : className + ": " + message);
  }

  private Place place(String className, String sourceFile, int line) {
    String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
    String path = folder + sourceFile;
    List<String> lines = sources.files().getOrDefault(path, "").lines().toList();
    return new Place(path, line, line <= lines.size() ? lines.get(line - 1).strip() : "");
  }
}
