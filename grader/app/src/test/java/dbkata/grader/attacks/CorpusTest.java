package dbkata.grader.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final Path KIT = Path.of("../..").toAbsolutePath().normalize();

  private static final int LAST_NUMBER = 96;

  /**
   * To guess by handing in again and again, to copy from somebody: no submission shows it alone.
   */
  private static final Set<Integer> NOT_ONE_SUBMISSION = Set.of(72, 73);

  @Test
  void everyGroupOfTheCatalogueIsTried() {
    Map<Character, Long> attacks =
        Corpus.attacks().stream()
            .filter(it -> !it.isBenign())
            .collect(Collectors.groupingBy(Attack::group, Collectors.counting()));

    assertThat(attacks.keySet())
        .containsExactlyInAnyOrder('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'k');
    assertThat(attacks.values().stream().mapToLong(it -> it).sum()).isGreaterThanOrEqualTo(95);
  }

  @Test
  void thePageCountsThem() throws IOException {
    assertThat(Files.readString(KIT.resolve("docs/security.md")))
        .contains(Figures.table(Corpus.attacks()));
  }

  @Test
  void everyNameBeginsWithItsEntryInTheCatalogue() {
    assertThat(Corpus.attacks()).allMatch(it -> it.name().startsWith(it.catalogue() + "-"));
  }

  @Test
  void whatTheSandboxStopsIsTriedWithoutItOrSaysWhyNot() {
    assertThat(Corpus.attacks().stream().filter(it -> it.inner().isPresent()))
        .allMatch(it -> it.stoppedBy() == Attack.Layer.SANDBOX);
  }

  @Test
  void everyNumberOfTheCatalogueIsTriedOrThePageSaysWhyNot() {
    Set<Integer> numbers =
        Corpus.attacks().stream()
            .filter(it -> !it.isBenign())
            .map(it -> Integer.valueOf(it.catalogue().substring(1)))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<Integer> expected =
        IntStream.rangeClosed(1, LAST_NUMBER)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    expected.removeAll(NOT_ONE_SUBMISSION);
    assertThat(numbers).isEqualTo(expected);
  }
}
