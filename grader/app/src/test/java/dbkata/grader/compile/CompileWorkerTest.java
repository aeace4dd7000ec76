package dbkata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.compile.CompileSettings.Limits;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Compilation.Compiled;
import dbkata.grader.domain.Compilation.Failed;
import dbkata.grader.domain.Compilation.NotYourFault;
import dbkata.grader.domain.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the compiler's process gives back, and what it leaves behind. */
// Each starts processes, which a busy machine takes its time for.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Isolated("looks at all processes of this JVM")
class CompileWorkerTest {
  @TempDir private static Path folder;
  private static Workshop workshop;

  @BeforeAll
  static void open() {
    workshop = Workshop.open(folder, Limits.DEFAULT);
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  @Test
  void givesEachClassUnderItsBinaryName() {
    Compilation compilation =
        workshop.compileBody(
            "record Task(long id) {} Runnable run() { return new Runnable() { public void run() {} }; }");

    assertThat(compilation)
        .isInstanceOfSatisfying(
            Compiled.class,
            it ->
                assertThat(it.classes())
                    .containsOnlyKeys(
                        "dbkata.tasks.Tasks", "dbkata.tasks.Tasks$Task", "dbkata.tasks.Tasks$1"));
  }

  @Test
  void writesClassFilesOfJava17WithLinesAndVariables() {
    Compiled compiled = (Compiled) workshop.compileBody("int add(int first) { return first + 1; }");

    byte[] file = compiled.classes().get("dbkata.tasks.Tasks");
    assertThat(file[7]).as("major version").isEqualTo((byte) 61);
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .contains("LineNumberTable", "LocalVariableTable", "Tasks.java");
  }

  @Test
  void doesNotOfferWhatIsNewerThanJava17() {
    assertThat(workshop.compileBody("Object next() { return java.util.List.of(1).getFirst(); }"))
        .isInstanceOfSatisfying(
            Failed.class,
            it -> assertThat(it.errors().get(0).message()).startsWith("cannot find symbol"));
  }

  @Test
  void seesTheExercisesLibraries() {
    Path library = Workshop.whereIs(org.assertj.core.api.Assertions.class);
    try (Workshop withLibrary = Workshop.open(folder, Limits.DEFAULT, library)) {
      assertThat(withLibrary.compileBody("org.assertj.core.api.Assert<?, ?> it;"))
          .isInstanceOf(Compiled.class);
    }
  }

  @Test
  void seesNeitherJUnitNorTheGraderItself() {
    for (String type : List.of("org.junit.jupiter.api.Test", "dbkata.grader.domain.Report")) {
      assertThat(workshop.compileBody(type + " it;")).as(type).isInstanceOf(Failed.class);
    }
  }

  @Test
  void compilesNothingThatWasNotCollected() {
    CollectedSources refused =
        new CollectedSources(
            "ex1",
            new TreeMap<>(
                Map.of("dbkata/tasks/Tasks.java", "package dbkata.tasks; class Tasks {}")),
            new TreeSet<>(),
            List.of(),
            List.of(new Diagnostic(Optional.empty(), "Tasks.java is not UTF-8.")));

    assertThat(workshop.compile(refused)).isEqualTo(new Failed(refused.errors(), 0));
  }

  @Test
  void takesNoClassOfAnotherPackage() {
    assertThat(
            workshop.compile(
                Map.of("dbkata/tasks/Tasks.java", "package org.sqlite; class JDBC {}")))
        .isInstanceOfSatisfying(
            Failed.class,
            it ->
                assertThat(it.errors())
                    .containsExactly(
                        new Diagnostic(
                            Optional.empty(),
                            "The class org.sqlite.JDBC is outside the package dbkata.tasks: move it there.")));
  }

  @Test
  void givesTheSameClassesEachTime() {
    Compiled first = (Compiled) workshop.compileBody("Runnable run = () -> {};");
    Compiled second = (Compiled) workshop.compileBody("Runnable run = () -> {};");

    assertThat(second.classes().get("dbkata.tasks.Tasks"))
        .isEqualTo(first.classes().get("dbkata.tasks.Tasks"));
  }

  @Test
  void saysThatItIsNotTheStudentsFaultWhenTheCompilerDoesNotStart(@TempDir Path empty) {
    CompileSettings usual = Workshop.settings(empty, Limits.DEFAULT);
    CompileSettings noJava =
        new CompileSettings(
            empty.resolve("java"), usual.classPath(), Optional.empty(), empty, usual.limits());
    CompileSettings noClasses =
        new CompileSettings(usual.java(), List.of(empty), Optional.empty(), empty, usual.limits());

    for (CompileSettings settings : List.of(noJava, noClasses)) {
      try (Workshop broken = Workshop.open(settings)) {
        assertThat(broken.compileBody(""))
            .isInstanceOfSatisfying(
                NotYourFault.class,
                it -> assertThat(it.reason()).startsWith("The compiler did not start: "));
      }
    }
  }

  @Test
  void leavesNeitherFilesNorProcessesBehind(@TempDir Path empty) throws IOException {
    Set<Long> before = children();
    try (Workshop brief = Workshop.open(empty, Limits.DEFAULT)) {
      assertThat(brief.compileBody("")).isInstanceOf(Compiled.class);
      assertThat(children()).hasSize(before.size() + 1);
    }

    assertThat(children()).isEqualTo(before);
    try (Stream<Path> left = Files.list(empty)) {
      assertThat(left).isEmpty();
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }
}
