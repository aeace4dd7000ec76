package dbkata.sqlrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the rule's own architecture. */
class SqlRulePackagesTest {
  private final JavaClasses rule =
      new ClassFileImporter().importPath(Path.of("target", "classes", "dbkata", "sqlrule"));

  @Test
  void standsOnArchUnitAndAsmAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dbkata.sqlrule..",
            "java..",
            "com.tngtech.archunit..",
            "org.objectweb.asm..",
            "org.jspecify.annotations..")
        .check(rule);
  }

  @Test
  void hasNoCycles() {
    slices().matching("dbkata.sqlrule.(*)..").should().beFreeOfCycles().check(rule);
  }

  @Test
  void keepsItsPartsApart() {
    classes()
        .that()
        .resideInAPackage("dbkata.sqlrule.bytecode")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dbkata.sqlrule.bytecode", "java..", "org.objectweb.asm..", "org.jspecify..")
        .check(rule);
    classes()
        .that()
        .resideInAPackage("dbkata.sqlrule.flow")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage("dbkata.sqlrule", "dbkata.sqlrule.flow", "dbkata.sqlrule.wording")
        .check(rule);
  }
}
