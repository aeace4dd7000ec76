package dbkata.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTextTest {
  private static final String STUDENT_CODE = "dbkata/testkit/report/StudentCode.java";

  private static final ExerciseUnderTest NOWHERE =
      new ExerciseUnderTest("ex1", "Tasks", Sources.of(Map.of()), Sources.of(Map.of()));

  @Test
  void anotherExceptionThanExpectedIsToldWithTheStudentsLineAndWithoutItsTrace(
      @TempDir Path sources) throws IOException {
    Path tests = Path.of("src/test/java");
    Files.createDirectories(sources.resolve(STUDENT_CODE).getParent());
    Files.copy(tests.resolve(STUDENT_CODE), sources.resolve(STUDENT_CODE));

    Throwable error =
        catchThrowable(
            () ->
                assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new StudentCode().wrap()));
    FailureText text =
        FailureText.of(Thrown.of(error), new ExerciseUnderTest("ex1", "Tasks", sources, tests));

    assertThat(text.lines())
        .containsExactly(
            "It must throw:",
            "  java.lang.IllegalArgumentException",
            "but was:",
            "  java.lang.IllegalStateException: could not add",
            "Caused by: java.sql.SQLException: near \"FORM\": syntax error");
    assertThat(text.place())
        .contains(
            new SourceLine(
                STUDENT_CODE, 20, "throw new IllegalStateException(\"could not add\", e);"));
  }

  @Test
  void whatAnAssertionSaysIsPutIntoPlainWords() {
    assertThat(linesOf(() -> assertThat(1L).isEqualTo(2L)))
        .containsExactly("expected: 2", " but was: 1");
    assertThat(linesOf(() -> assertThat(true).isFalse()))
        .containsExactly("expected: false", " but was: true");
    assertThat(linesOf(() -> assertThat(List.of("a")).as("the rows").hasToString("[b]")))
        .containsExactly("[the rows] ", "expected: \"[b]\"", " but was: \"[a]\"");
    assertThat(
            linesOf(() -> assertThatExceptionOfType(IOException.class).isThrownBy(() -> List.of())))
        .containsExactly("It threw nothing.");
    assertThat(linesOf(() -> assertThat(false).withFailMessage("It returned.").isTrue()))
        .containsExactly("It returned.");
    assertThat(linesOf(() -> assertThat(Boolean.FALSE).as("found").isEqualTo(true)))
        .containsExactly("[found] ", "expected: true", " but was: false");
    assertThat(linesOf(() -> assertThat(Boolean.FALSE).isEqualTo(true)))
        .containsExactly("expected: true", " but was: false");
    assertThat(linesOf(() -> assertThat((String) null).as("find(4)").isNotEmpty()))
        .containsExactly("[find(4)] ", "It must not be null.");
    assertThat(linesOf(() -> assertThat(new ArrayList<>(List.of("a"))).contains("b")))
        .first()
        .isEqualTo("Expecting actual:");
  }

  @Test
  void aTestThatPutsAnErrorIntoWordsIsNotSpokenOver() {
    SQLException cause = new SQLException("ERROR: canceling statement due to lock timeout");

    assertThat(linesOf(() -> fail("The accounts cannot be read: all are locked", cause)))
        .containsExactly("The accounts cannot be read: all are locked");
  }

  private static List<String> linesOf(ThrowingCallable assertion) {
    return FailureText.of(Thrown.of(catchThrowable(assertion)), NOWHERE).lines();
  }

  @Test
  void aFailureReadsTheSameWhenItComesAsDataAndTheSourcesAreInMemory() throws IOException {
    Path root = Path.of("src/test/java");
    Throwable error = catchThrowable(() -> new StudentCode().wrap());
    ExerciseUnderTest onDisk = new ExerciseUnderTest("ex1", "Tasks", root, root);
    ExerciseUnderTest inMemory =
        new ExerciseUnderTest(
            "ex1",
            "Tasks",
            Sources.of(Map.of(STUDENT_CODE, Files.readString(root.resolve(STUDENT_CODE)))),
            Sources.of(Map.of()));

    FailureText text = FailureText.of(Thrown.of(error), onDisk);

    assertThat(text.place())
        .hasValueSatisfying(
            it ->
                assertThat(it)
                    .hasToString(
                        "StudentCode.java:13   throw new SQLException(\"near \\\"FORM\\\": syntax"
                            + " error\");"));
    assertThat(FailureText.of(Thrown.of(error), inMemory)).isEqualTo(text);
  }

  @Test
  void theStatementIsToldLastAndInOneLineOfBearableLength() {
    Thrown thrown =
        new Thrown(
            List.of("java.sql.SQLException", "java.lang.Exception", "java.lang.Throwable"),
            "no such table: x",
            List.of(),
            Optional.of("SELECT " + "x".repeat(500)),
            Optional.empty());

    assertThat(FailureText.of(thrown, NOWHERE).lines())
        .containsExactly(
            "SQLException: no such table: x", "SQL: SELECT " + "x".repeat(153) + " ...");
  }

  @Test
  void anAnonymousErrorIsNamedForWhatItExtends() {
    Thrown thrown = Thrown.of(new IllegalStateException("x") {});

    assertThat(FailureText.of(thrown, NOWHERE).lines()).containsExactly("IllegalStateException: x");
  }

  @Test
  void anErrorWithoutAMessageIsNamedAlone() {
    assertThat(FailureText.of(Thrown.of(new IllegalStateException()), NOWHERE).lines())
        .containsExactly("IllegalStateException, without a message");
  }

  @Test
  void whatACauseOnlyRepeatsIsNotToldAgain() {
    Exception error =
        new IllegalStateException("INSERT; ERROR: taken", new SQLException("ERROR: taken"));

    assertThat(FailureText.of(Thrown.of(error), NOWHERE).lines())
        .containsExactly("IllegalStateException: INSERT; ERROR: taken");
  }

  @Test
  void anEmptyPoolOfJedisIsToldWithoutTimes() {
    Exception error =
        new IllegalStateException(
            "Could not get a resource from the pool",
            new NoSuchElementException("Timeout waiting for idle object, maxWaitDuration=PT0.05S"));

    assertThat(FailureText.of(Thrown.of(error), NOWHERE).lines())
        .containsExactly("IllegalStateException: no connection of the pool became free.");
  }

  @Test
  void aMissingMethodIsToldAlsoWhereAnotherErrorWasExpected() {
    Throwable error =
        catchThrowable(
            () ->
                assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                        () -> {
                          throw new NoSuchMethodError(
                              "'long dbkata.testkit.report.StudentCode.add(java.lang.String)'");
                        }));
    Sources sources = Sources.of(Map.of(STUDENT_CODE, ""));

    FailureText text =
        FailureText.of(
            Thrown.of(error), new ExerciseUnderTest("ex1", "Tasks", sources, Sources.of(Map.of())));

    assertThat(text.lines())
        .containsExactly(
            "Your StudentCode has no public method long add(String) as the page asks.");
    assertThat(text.complete()).isTrue();
  }

  @Test
  void whatATestFoundIsForItsHintToLeadOn() {
    assertThat(FailureText.of(Thrown.of(new AssertionError("expected: 1")), NOWHERE).complete())
        .isFalse();
    assertThat(FailureText.of(Thrown.of(new SQLException("syntax error")), NOWHERE).complete())
        .isFalse();
  }

  @Test
  void aConnectionThatEndedIsToldInTheSameWordsWhicheverSideNoticed() {
    for (String noticed :
        List.of("Connection reset", "Connection reset by peer", "Broken pipe (Write failed)")) {
      Exception error = new IllegalStateException("no answer", new SocketException(noticed));

      assertThat(FailureText.of(Thrown.of(error), NOWHERE).lines())
          .containsExactly("IllegalStateException: the server ended the connection.");
    }
    Exception error = new IllegalStateException("Unexpected end of stream.");
    assertThat(FailureText.of(Thrown.of(error), NOWHERE).lines())
        .containsExactly("IllegalStateException: the server ended the connection.");
  }

  @Test
  void causesInARingAreToldFiveTimes() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);

    assertThat(FailureText.of(Thrown.of(one), NOWHERE).lines())
        .containsExactly(
            "Exception: one",
            "caused by Exception: two",
            "caused by Exception: one",
            "caused by Exception: two",
            "caused by Exception: one");
  }

  @Test
  void assertionsQuoteEnoughFramesWhereverTheTestKitIs() {
    Throwable error =
        catchThrowable(
            () ->
                assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new StudentCode().add()));

    assertThat(QuotedTrace.frames(error.getMessage())).hasSizeGreaterThan(10);
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
