package dbkata.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTextTest {
  private static final String STUDENT_CODE = "dbkata/testkit/report/StudentCode.java";

  @Test
  void anotherExceptionThanExpectedIsToldWithTheStudentsLineAndWithoutItsTrace(
      @TempDir Path sources) throws IOException {
    Path tests = Path.of("src/test/java");
    Files.createDirectories(sources.resolve(STUDENT_CODE).getParent());
    Files.copy(tests.resolve(STUDENT_CODE), sources.resolve(STUDENT_CODE));
    Assertions.setMaxStackTraceElementsDisplayed(200);

    Throwable error =
        catchThrowable(
            () ->
                assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new StudentCode().wrap()));
    FailureText text = FailureText.of(error, new ExerciseUnderTest("ex1", "Tasks", sources, tests));

    assertThat(text.lines())
        .containsExactly(
            "Expecting actual throwable to be an instance of:",
            "  java.lang.IllegalArgumentException",
            "but was:",
            "  java.lang.IllegalStateException: could not add",
            "Caused by: java.sql.SQLException: near \"FORM\": syntax error");
    assertThat(text.place())
        .hasValueSatisfying(place -> assertThat(place.place()).isEqualTo("StudentCode.java:20"));
  }

  @Test
  void framesAreFoundBelowAModuleOrALoader() {
    assertThat(
            QuotedTrace.frames(
                "but was:\n  java.lang.X: at home (X.java:1)\n"
                    + "\tat java.base/java.util.List.of(List.java:7)\n"
                    + "\tat app//dbkata.tasks.Tasks.lambda$add$0(Tasks.java:31)\n"
                    + "\tat jdk.proxy2/jdk.proxy2.$Proxy9.call(Unknown Source)\n"))
        .extracting(it -> it.getClassName() + " " + it.getMethodName() + " " + it.getLineNumber())
        .containsExactly("java.util.List of 7", "dbkata.tasks.Tasks lambda$add$0 31");
  }
}
