package dbkata.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the rule's own architecture. */
class SandboxPackagesTest {
  private final JavaClasses rule =
      new ClassFileImporter().importPath(Path.of("target", "classes", "dbkata", "sandbox"));

  @Test
  void standsOnAsmAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dbkata.sandbox..", "java..", "org.objectweb.asm..", "org.jspecify.annotations..")
        .check(rule);
  }

  @Test
  void theListsKnowNothingOfTheClassesThatTheyAreFor() {
    classes()
        .that()
        .resideInAPackage("dbkata.sandbox.lists")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dbkata.sandbox.lists", "java..", "org.objectweb.asm..", "org.jspecify.annotations..")
        .check(rule);
    slices().matching("dbkata.sandbox.(*)..").should().beFreeOfCycles().check(rule);
  }
}
