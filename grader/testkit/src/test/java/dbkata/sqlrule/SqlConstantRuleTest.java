package dbkata.sqlrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dbkata.samples.SampleCompiler;
import dbkata.samples.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the rule as other projects use it: through ArchUnit, or on bytes. */
class SqlConstantRuleTest {
  @TempDir private Path folder;

  private static Map<String, byte[]> compiled(String samples) throws IOException {
    return new SampleCompiler(ToolProvider.getSystemJavaCompiler(), "-g")
        .compile(Samples.read("sqlrule/" + samples).folder());
  }

  private JavaClasses imported(String samples) throws IOException {
    for (Map.Entry<String, byte[]> file : compiled(samples).entrySet()) {
      Path target = folder.resolve(file.getKey().replace('.', '/') + ".class");
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    return new ClassFileImporter().importPath(folder);
  }

  @Test
  void failsAsAnArchUnitRuleWithEachFindingOnALine() throws IOException {
    JavaClasses classes = imported("release8");

    assertThatThrownBy(() -> SqlConstantRule.SQL_CONSTANT.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("sql-constant")
        .hasMessageContaining(
            "\nJava8.java:33: the SQL text changes with \"title\" (joined with + on line 33)."
                + " Use prepareStatement: write a ? in the text and pass the value with setString.");
  }

  @Test
  void passesAsAnArchUnitRuleWhenEveryTextIsFixed() throws IOException {
    JavaClasses classes = imported("accepted");

    SqlConstantRule.SQL_CONSTANT.check(classes);

    assertThat(classes).isNotEmpty();
  }

  @Test
  void findsTheSameTwiceWithTheSameRule() throws IOException {
    JavaClasses classes = imported("release8");

    String first = SqlConstantRule.SQL_CONSTANT.evaluate(classes).getFailureReport().toString();
    String second = SqlConstantRule.SQL_CONSTANT.evaluate(classes).getFailureReport().toString();

    assertThat(second).isEqualTo(first).contains("Java8.java:33");
  }

  @Test
  void readsTheClassesOfAJar() throws IOException {
    Path jar = folder.resolve("samples.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : compiled("release8").entrySet()) {
        entries.putNextEntry(new JarEntry(file.getKey().replace('.', '/') + ".class"));
        entries.write(file.getValue());
        entries.closeEntry();
      }
    }
    JavaClasses classes;
    try (JarFile file = new JarFile(jar.toFile())) {
      classes = new ClassFileImporter().importJar(file);
    }

    assertThat(SqlConstantRule.SQL_CONSTANT.evaluate(classes).getFailureReport().getDetails())
        .hasSize(Samples.read("sqlrule/release8").expected().size());
  }

  @Test
  void cannotDecideAboutClassesWhoseFileIsGone() throws IOException {
    JavaClasses classes = imported("release8");
    for (Path file : Files.list(folder.resolve("release8")).toList()) {
      Files.delete(file);
    }

    assertThat(SqlConstantRule.SQL_CONSTANT.evaluate(classes).getFailureReport().getDetails())
        .hasSize(classes.size())
        .allMatch(line -> line.contains("cannot decide whether its SQL texts are fixed"));
  }

  @Test
  void reportsAFindingAsAValue() throws IOException {
    List<Finding> findings = SqlConstantCheck.check(compiled("release8").values());

    assertThat(findings.get(0).rule()).isEqualTo("sql-constant");
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.className()).isEqualTo("release8.Java8");
              assertThat(finding.methodName()).isEqualTo("plus");
              assertThat(finding.sourceFile()).isEqualTo("Java8.java");
              assertThat(finding.line()).isEqualTo(33);
            });
  }

  @Test
  void findsTheSameInWhateverOrderTheClassesCome() throws IOException {
    List<byte[]> files = new java.util.ArrayList<>(compiled("rejected").values());
    List<Finding> inOrder = SqlConstantCheck.check(files);

    java.util.Collections.reverse(files);

    assertThat(SqlConstantCheck.check(files)).isEqualTo(inOrder).isNotEmpty();
  }

  @Test
  void findsNothingInNoClasses() {
    assertThat(SqlConstantCheck.check(List.of())).isEmpty();
  }

  @Test
  void cannotDecideAboutBytesThatAreNoClassFile() throws IOException {
    byte[] whole = compiled("release8").get("release8.Java8");
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

    for (byte[] broken : List.of(new byte[0], "no class".getBytes("UTF-8"), half)) {
      assertThat(SqlConstantCheck.check(List.of(broken)))
          .singleElement()
          .satisfies(finding -> assertThat(finding.message()).startsWith("cannot decide"));
    }
  }
}
