package dbkata.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The package of a source is found where javac finds it. */
class PackageDeclarationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "package a.b;",
        "  \r\n package\ta . b ;",
        "package a/* . x */.b // ;\n;",
        "// package x;\n/* package y; */ /** package z; */ package a.b;",
        "@Deprecated package a.b;",
        "@Generated(value = \"package x;\", date = {\"(\", \"\\\"package y;\"}) package a.b;",
        "@Quoted('\"') package a.b;",
        "/* \\u002a\\u002f package a.b; /*/ package x; */",
        "\\u0070ackage a.b;",
        "/**/package a.b;class package1{}",
      })
  void theDeclaredPackage(String source) {
    assertThat(PackageDeclaration.in(source)).isEqualTo("a.b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class A {}",
        "import java.util.List; // package a;",
        "public class A { String s = \"package a;\"; }",
        "/* package a;",
        "// package a;",
        "@interface A {}",
      })
  void noPackage(String source) {
    assertThat(PackageDeclaration.in(source)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/*, `* `, `*/ package a.b;`",
        "/*, ` `, `*/ package a.b;`",
        "/*, x*, `*/ package a.b;`",
        "@A(\", \\\\a, `\") package a.b;`",
        "@A(\", xy, `\") package a.b;`",
        "@A(', \\\\a, `') package a.b;`",
        "@A, (), `package a.b;`",
        "/**/, `// x\n`, `package a.b;`",
      })
  void longTextsKeepNobodyBusy(String start, String part, String end) {
    assertThat(PackageDeclaration.in(start + part.repeat(100_000) + end)).isEqualTo("a.b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/*", "*", "(", "\"", "\\u005c", "@A(", "a.", "//\n", "package "})
  void textsThatAreNoJavaKeepNobodyBusy(String part) {
    assertThat(PackageDeclaration.in(part.repeat(100_000))).isNotEqualTo("a.b");
  }
}
