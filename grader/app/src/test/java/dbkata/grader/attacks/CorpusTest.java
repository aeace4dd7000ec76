package dbkata.grader.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final Path KIT = Path.of("../..").toAbsolutePath().normalize();

  /** These are about what the compiler says, or about files that are not to be compiled. */
  private static final Set<Attack.Layer> NOT_COMPILED =
      EnumSet.of(Attack.Layer.COMPILE, Attack.Layer.COLLECT);

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

  @org.junit.jupiter.api.Timeout(400)
  /** An attack with a typing error would be stopped by the compiler and prove nothing. */
  @Test
  void everyAttackThatIsToRunCompiles(@TempDir Path folder) throws IOException {
    List<String> broken = new ArrayList<>();
    Layout layout = new Layout(KIT, Bait.in(folder));
    for (Attack attack : Corpus.attacks()) {
      if (!NOT_COMPILED.contains(attack.stoppedBy()) && attack.submission().trick().isEmpty()) {
        Path repository = folder.resolve(attack.name());
        layout.write(attack.submission(), repository);
        String errors = compile(Layout.sources(repository, attack.submission().exercise()));
        if (!errors.isEmpty()) {
          broken.add(attack + ":\n" + errors);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** The whole class path is more than a student has: what must not compile is not tried here. */
  private static String compile(Path sources) throws IOException {
    JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    StringWriter out = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(sources)) {
      List<File> units =
          all.filter(it -> it.toString().endsWith(".java")).map(Path::toFile).toList();
      Boolean compiled =
          javac
              .getTask(
                  out,
                  files,
                  null,
                  List.of("--release", "17", "-proc:none", "-nowarn", "-d", sources.toString()),
                  null,
                  files.getJavaFileObjectsFromFiles(units))
              .call();
      return compiled ? "" : out.toString();
    }
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
