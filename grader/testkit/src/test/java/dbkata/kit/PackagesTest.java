package dbkata.kit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dbkata.testkit.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The test kit's packages depend on each other only along the arrows of the design. */
class PackagesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dbkata.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theSqlRuleStandsOnArchUnitAndAsmAlone() {
    noClasses()
        .that()
        .resideInAPackage("dbkata.sqlrule..")
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    "java..",
                    "com.tngtech.archunit..",
                    "org.objectweb.asm..",
                    "org.jspecify..",
                    "dbkata.sqlrule..")))
        .check(CLASSES);
  }

  @Test
  void theServicesKnowNeitherJUnitNorTheRestOfTheKit() {
    noClasses()
        .that()
        .resideInAPackage("dbkata.services..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "dbkata.testkit..", "dbkata.sqlrule..")
        .check(CLASSES);
  }

  @Test
  void onlyThePostgresBinariesNeedTheLibrariesThatUnpackThem() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Archive")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.commons.compress..", "org.tukaani..")
        .check(CLASSES);
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("PostgresBinaries")
        .and()
        .haveSimpleNameNotEndingWith("Archive")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Archive")
        .because("an exercise without PostgreSQL does not have those libraries")
        .check(CLASSES);
  }

  @Test
  void theRecordingKnowsNothingOfJUnit() {
    noClasses()
        .that()
        .resideInAPackage("dbkata.testkit.recording..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "dbkata.testkit", "dbkata.testkit.report..")
        .check(CLASSES);
  }

  @Test
  void nobodyDependsOnTheReport() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dbkata.testkit.report..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dbkata.testkit.report..")
        .check(CLASSES);
  }

  @Test
  void nothingEndsTheJvm() {
    noClasses()
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .because("a test kit that ends the JVM takes the results of the tests with it")
        .check(CLASSES);
  }

  @Test
  void annotationsStandAlone() {
    noClasses()
        .that(belongToAnyOf(Step.class))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dbkata.services..", "dbkata.testkit.recording..")
        .check(CLASSES);
  }
}
