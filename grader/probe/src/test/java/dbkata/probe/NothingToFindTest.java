package dbkata.probe;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Code that runs beside the probe finds no way from a class to the channel. */
class NothingToFindTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void staticFieldsHoldConstantsOnly() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .haveRawType(
            assignableTo(String.class)
                .or(assignableTo(int.class))
                .or(assignableTo(long.class))
                .or(assignableTo(Enum.class)))
        .because("a static field is the first thing that reflection looks at")
        .check(CLASSES);
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void noThreadOfTheProbesHasFieldsOfItsOwn() {
    noClasses()
        .should()
        .beAssignableTo(Thread.class)
        .because("every thread can be listed, and the fields of a subclass of Thread are open")
        .check(CLASSES);
  }
}
