package dbkata.grader.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A teacher's folder of tests that no student has: {@code hidden.yaml}, and a folder of sources for
 * each exercise, named like it.
 *
 * @param path the folder
 * @param manifest who sees what
 * @param now when the grading takes place
 */
record HiddenFolder(Path path, HiddenManifest manifest, Instant now) {
  /**
   * Open one.
   *
   * @param exercises the ids of the kit's exercises
   * @throws BadKitException when something about it is wrong
   */
  static HiddenFolder open(Path path, List<String> exercises, Instant now) {
    Path file = path.resolve("hidden.yaml");
    if (!Files.isRegularFile(file)) {
      throw new BadKitException(
          List.of(path + " holds no hidden.yaml: --hidden takes the folder in which it lies."));
    }
    List<String> problems = new ArrayList<>();
    try (Stream<Path> entries = Files.list(path)) {
      for (Path folder : entries.filter(Files::isDirectory).sorted().toList()) {
        String name = folder.getFileName().toString();
        if (!exercises.contains(name) && !name.startsWith(".")) {
          problems.add(
              folder
                  + " is named like no exercise: this kit has "
                  + String.join(", ", exercises)
                  + ".");
        }
      }
    } catch (IOException e) {
      problems.add(path + " cannot be read: " + e.getMessage() + ".");
    }
    if (!problems.isEmpty()) {
      throw new BadKitException(problems);
    }
    HiddenFolder folder = new HiddenFolder(path, HiddenManifest.read(file), now);
    folder.requireClasses(exercises);
    return folder;
  }

  /** A rule for a class that is not there is a typing error, and may show what it should hide. */
  private void requireClasses(List<String> exercises) {
    List<String> classes = new ArrayList<>();
    try {
      for (String exercise : exercises) {
        ExerciseFolder.javaFiles(sources(exercise)).keySet().stream()
            .map(file -> file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.java$", ""))
            .forEach(classes::add);
      }
    } catch (IOException e) {
      throw new BadKitException(List.of(path + " cannot be read: " + e.getMessage() + "."));
    }
    List<String> problems =
        manifest.some().keySet().stream()
            .filter(name -> !classes.contains(HiddenManifest.className(name)))
            .map(name -> path.resolve("hidden.yaml") + " names " + name + ", which is not there.")
            .toList();
    if (!problems.isEmpty()) {
      throw new BadKitException(problems);
    }
  }

  Path sources(String exercise) {
    return path.resolve(exercise);
  }

  boolean has(String exercise) throws IOException {
    return !ExerciseFolder.javaFiles(sources(exercise)).isEmpty();
  }
}
