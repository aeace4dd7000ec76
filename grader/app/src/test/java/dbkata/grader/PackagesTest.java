package dbkata.grader;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grader's packages depend on each other only along the arrows of the design. */
class PackagesTest {
  private static final JavaClasses APP =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private static final JavaClasses PROBE =
      new ClassFileImporter().importPath(Path.of("../probe/target/classes"));

  private static final String[] EVERYTHING_ELSE_OF_OURS = {
    "dbkata.grader..",
    "dbkata.probe..",
    "dbkata.testkit..",
    "dbkata.services..",
    "dbkata.sqlrule..",
    "dbkata.sandbox.."
  };

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dbkata.(**)").should().beFreeOfCycles().check(APP);
    slices().matching("dbkata.(**)").should().beFreeOfCycles().check(PROBE);
  }

  @Test
  void whatTheProcessesHaveInCommonStandsOnNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("dbkata.grader.jvm")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(EVERYTHING_ELSE_OF_OURS)
                .and(not(resideInAnyPackage("dbkata.grader.jvm"))))
        .check(APP);
  }

  @Test
  void theDomainStandsOnTheJdkAlone() {
    noClasses()
        .that()
        .resideInAPackage("dbkata.grader.domain")
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage("java..", "org.jspecify..", "dbkata.grader.domain")))
        .check(APP);
  }

  /** What each stage may use of ours besides the domain, JVM options and itself. */
  @ParameterizedTest
  @CsvSource({
    "collect,",
    "compile,",
    "check, dbkata.sqlrule.. dbkata.sandbox..",
    "run, dbkata.probe.. dbkata.services.. dbkata.testkit.report..",
    "score,",
    "report,",
    "kit, dbkata.testkit dbkata.services dbkata.services.files",
    "starter, dbkata.grader.kit",
    "store,",
    "gradebook, dbkata.grader.report..",
    "watch, dbkata.grader.pipeline dbkata.grader.collect dbkata.grader.kit",
    "similarity, dbkata.grader.pipeline dbkata.grader.collect dbkata.grader.kit"
        + " dbkata.services.files",
  })
  void aStageKnowsNoOther(String stage, String also) {
    String own = "dbkata.grader." + stage + "..";
    String[] allowed =
        ("dbkata.grader.domain dbkata.grader.jvm " + own + (also == null ? "" : " " + also))
            .split(" ");
    noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(EVERYTHING_ELSE_OF_OURS).and(not(resideInAnyPackage(allowed))))
        .check(APP);
  }

  /** A class is graded by the pipeline and kept by store and grade book; none of these knows it. */
  @Test
  void nobodyButTheCommandLineKnowsTheBatch() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dbkata.grader.batch..", "dbkata.grader.cli")
        .and()
        .doNotHaveSimpleName("Main")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dbkata.grader.batch..", "dbkata.grader.store..")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("dbkata.grader.gradebook..")
        .check(
            APP.that(
                not(resideInAnyPackage("dbkata.grader.store..", "dbkata.grader.gradebook.."))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dbkata.grader.verify..", "dbkata.grader.watch.."})
  void nobodyButTheCommandLineKnowsACommandsPart(String part) {
    noClasses()
        .that()
        .resideOutsideOfPackages(part, "dbkata.grader.cli")
        .and()
        .doNotHaveSimpleName("Main")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(part)
        .check(APP);
  }

  /** What each part of the verification may use of ours besides the domain and itself. */
  @ParameterizedTest
  @CsvSource({
    "room, dbkata.sandbox dbkata.sqlrule",
    "laws, dbkata.grader.verify.room dbkata.testkit",
    "solutions, dbkata.grader.verify.room dbkata.grader.pipeline dbkata.grader.report"
        + " dbkata.grader.run.engines dbkata.testkit",
  })
  void thePartsOfTheVerificationKeepApart(String part, String also) {
    String[] allowed =
        ("dbkata.grader.domain dbkata.grader.verify." + part + " " + also).split(" ");
    noClasses()
        .that()
        .resideInAPackage("dbkata.grader.verify." + part)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(EVERYTHING_ELSE_OF_OURS).and(not(resideInAnyPackage(allowed))))
        .check(APP);
  }

  @Test
  void nobodyButTheMainClassKnowsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dbkata.grader.cli")
        .and()
        .doNotHaveSimpleName("Main")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dbkata.grader.cli")
        .check(APP);
  }

  @Test
  void theProbeStandsOnTheJdkAndTheJUnitPlatformAlone() {
    noClasses()
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    "java..",
                    "org.junit.platform..",
                    "org.opentest4j..",
                    "org.jspecify..",
                    "dbkata.probe..")))
        .check(PROBE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "err", "in"})
  void onlyMainClassesTouchTheStandardStreams(String stream) {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Main")
        .should()
        .accessField(System.class, stream)
        .because("what a person reads is decided at the edges")
        .check(APP);
  }

  @Test
  void onlyMainClassesEndTheJvm() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(APP);
  }

  @Test
  void thereAreClassesToCheck() {
    assertThat(APP).hasSizeGreaterThan(50);
    assertThat(PROBE).hasSizeGreaterThan(10);
  }
}
