package dbkata.grader.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Read the attacks, each out of the folder that is named for it. */
final class Corpus {
  /** The file that says what an attack is and what must become of it. */
  static final String ATTACK = "attack.yaml";

  private static final Path ATTACKS = Path.of("src/test/attacks").toAbsolutePath();

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Corpus() {}

  /** What stands in the file of an attack. */
  private record AttackFile(
      String catalogue,
      String what,
      String exercise,
      @Nullable List<String> neighbours,
      Submission.Base basedOn,
      @Nullable Change change,
      @Nullable Trick madeByTheHarness,
      Attack.Layer stoppedBy,
      Ending verdict,
      Earnings earns,
      @Nullable List<String> loses,
      Attack.@Nullable Inner inner) {
    Attack in(Path folder) {
      return new Attack(
          Submission.in(folder, exercise, neighbours, basedOn, change, madeByTheHarness),
          what,
          catalogue,
          stoppedBy,
          verdict,
          earns,
          loses == null ? List.of() : loses,
          Optional.ofNullable(inner));
    }
  }

  /** Read all attacks in the order of their names. */
  static List<Attack> attacks() {
    return folders(ATTACKS).stream()
        .map(it -> read(it.resolve(ATTACK), AttackFile.class).in(it))
        .toList();
  }

  /** List the folders in a corpus in the order of their names. */
  static List<Path> folders(Path corpus) {
    try (Stream<Path> folders = Files.list(corpus)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read a description; what it does not know is an error. */
  static <T> T read(Path file, Class<T> type) {
    try {
      return YAML.readValue(file.toFile(), type);
    } catch (JacksonException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
