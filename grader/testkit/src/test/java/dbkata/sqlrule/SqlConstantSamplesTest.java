package dbkata.sqlrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dbkata.samples.SampleCompiler;
import dbkata.samples.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the rule against every sample, however it was compiled. */
@Execution(ExecutionMode.CONCURRENT)
class SqlConstantSamplesTest {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private static List<Finding> findings(Samples samples, SampleCompiler compiler)
      throws IOException {
    return SqlConstantCheck.check(compiler.compile(samples.folder()).values());
  }

  private static List<Samples.Found> found(List<Finding> findings) {
    return findings.stream()
        .map(it -> new Samples.Found(it.sourceFile(), it.line(), it.message()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejected", "accepted", "release8"})
  void findsWhatIsMarked(String folder) throws IOException {
    Samples samples = Samples.read("sqlrule/" + folder);

    List<Finding> findings = findings(samples, new SampleCompiler(JAVAC, "-g"));

    assertThat(samples.differences(found(findings))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejected", "accepted", "release8"})
  void findsTheSameInConcatenationsOfTheOldKind(String folder) throws IOException {
    Samples samples = Samples.read("sqlrule/" + folder);

    List<Finding> findings =
        findings(samples, new SampleCompiler(JAVAC, "-g", "-XDstringConcat=inline"));

    assertThat(samples.differences(found(findings))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XDstringConcat=indyWithConstants", "-XDstringConcat=inline"})
  void findsTheSameWithoutDebugInformation(String concatenation) throws IOException {
    Samples samples = Samples.read("sqlrule/rejected");

    List<Finding> withNames = findings(samples, new SampleCompiler(JAVAC, "-g", concatenation));
    List<Finding> nameless = findings(samples, new SampleCompiler(JAVAC, "-g:none", concatenation));

    assertThat(places(nameless)).isEqualTo(places(withNames)).isNotEmpty();
    assertThat(nameless)
        .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XDstringConcat=indyWithConstants", "-XDstringConcat=inline"})
  void acceptsTheSameWithoutDebugInformation(String concatenation) throws IOException {
    Samples samples = Samples.read("sqlrule/accepted");

    assertThat(findings(samples, new SampleCompiler(JAVAC, "-g:none", concatenation))).isEmpty();
  }

  private static Set<String> places(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.className() + "." + finding.methodName())
        .collect(Collectors.toSet());
  }

  @Test
  void findsTheSameAtRelease8() throws IOException {
    Samples samples = Samples.read("sqlrule/release8");

    List<Finding> findings = findings(samples, new SampleCompiler(JAVAC, "-g", "--release", "8"));

    assertThat(samples.differences(found(findings))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "17"})
  void findsTheSameWhenTheEclipseCompilerWroteTheClasses(String release) throws IOException {
    Samples samples = Samples.read("sqlrule/release8");

    List<Finding> findings =
        findings(samples, new SampleCompiler(new EclipseCompiler(), "-g", "--release", release));

    assertThat(samples.differences(found(findings))).isEmpty();
  }

  @Test
  void findsWhatIsMarkedAtRelease25() throws IOException {
    assumeTrue(
        Runtime.version().feature() >= 25,
        "needs a JDK 25, this is " + Runtime.version().feature());
    Samples samples = Samples.read("sqlrule/release25");

    List<Finding> findings = findings(samples, new SampleCompiler(JAVAC, "-g", "--release", "25"));

    assertThat(samples.differences(found(findings))).isEmpty();
  }
}
