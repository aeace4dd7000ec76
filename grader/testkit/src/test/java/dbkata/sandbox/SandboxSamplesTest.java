package dbkata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.samples.SampleCompiler;
import dbkata.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the rule against hostile and honest code, and to its page. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxSamplesTest {
  private static final List<String> FOLDERS =
      List.of("java", "jdbc", "spring-jdbc", "jedis", "concurrency");
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** A folder is named for the grant that its samples need, besides those that it stands on. */
  private static Set<String> grants(String folder) {
    return switch (folder) {
      case "java" -> Set.of();
      case "spring-jdbc" -> Set.of("jdbc", "spring-jdbc");
      default -> Set.of(folder);
    };
  }

  private static List<String> differences(String kind, String folder, SampleCompiler compiler)
      throws IOException {
    Samples samples = Samples.read("sandbox/" + kind + "/" + folder);
    List<SandboxFinding> findings =
        SandboxRule.check(compiler.compile(samples.folder()).values(), "kata", grants(folder));
    return samples.differences(
        findings.stream()
            .map(it -> new Samples.Found(it.sourceFile(), it.line(), it.message()))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "jdbc", "spring-jdbc", "jedis", "concurrency"})
  void findsWhatIsMarkedInHostileCode(String folder) throws IOException {
    assertThat(differences("rejected", folder, new SampleCompiler(JAVAC, "-g"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "jdbc", "spring-jdbc", "jedis", "concurrency"})
  void findsNothingInHonestCode(String folder) throws IOException {
    assertThat(differences("accepted", folder, new SampleCompiler(JAVAC, "-g"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "jdbc", "spring-jdbc", "jedis", "concurrency"})
  void findsNothingInHonestCodeThatTheEclipseCompilerWrote(String folder) throws IOException {
    SampleCompiler eclipse = new SampleCompiler(new EclipseCompiler(), "-g", "--release", "17");

    assertThat(differences("accepted", folder, eclipse)).isEmpty();
  }

  @Test
  void hasSamplesBothWays() throws IOException {
    int rejected = 0;
    int accepted = 0;
    for (String folder : FOLDERS) {
      Samples hostile = Samples.read("sandbox/rejected/" + folder);
      Samples honest = Samples.read("sandbox/accepted/" + folder);
      assertThat(hostile.accepted()).isZero();
      assertThat(honest.expected()).isEmpty();
      rejected += hostile.expected().size();
      accepted += honest.accepted();
    }

    assertThat(rejected).isGreaterThanOrEqualTo(140);
    assertThat(accepted).isGreaterThanOrEqualTo(100);
  }

  @Test
  void hasAPageOfItsOwn() throws IOException {
    Path page = Path.of("..", "..", "docs", "rules", SandboxRule.ID + ".md");

    assertThat(page).exists();
    assertThat(Files.readString(page))
        .startsWith("# " + SandboxRule.ID)
        .contains(SandboxRule.grants().stream().map(it -> "`" + it + "`").toList());
  }
}
