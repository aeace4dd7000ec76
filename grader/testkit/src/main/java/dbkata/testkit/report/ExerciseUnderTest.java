package dbkata.testkit.report;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which exercise's tests ran.
 *
 * @param id the exercise's id, such as {@code ex1}
 * @param title what it is about
 * @param sources the student's sources
 * @param testSources the tests' sources
 */
public record ExerciseUnderTest(String id, String title, Sources sources, Sources testSources) {
  /** Name the roots of its sources. */
  public ExerciseUnderTest(String id, String title, Path sources, Path testSources) {
    this(id, title, Sources.below(sources), Sources.below(testSources));
  }

  /** Read the properties {@code kata.*} of the exercises' pom; empty outside an exercise. */
  static Optional<ExerciseUnderTest> fromSystemProperties() {
    return Optional.ofNullable(System.getProperty("kata.exercise"))
        .map(
            id ->
                new ExerciseUnderTest(
                    id,
                    System.getProperty("kata.title", id),
                    Path.of(System.getProperty("kata.sources", "src/main/java")),
                    Path.of(System.getProperty("kata.testSources", "src/test/java"))));
  }
}
