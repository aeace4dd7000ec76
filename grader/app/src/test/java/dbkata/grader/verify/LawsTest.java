package dbkata.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.verify.room.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each law for tests is broken once, and said once. */
class LawsTest extends ToyRoomFixture {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Class<?> a = Exception.class;                                | asks for Exception",
        "Class<?> a = UnsupportedOperationException.class;            | asks for Unsupported",
        "Object a = Assertions.assertThatException();                 | assertThatException takes",
        "Object a = Assertions.assertThatThrownBy(() -> {});          | takes whatever is thrown",
      })
  void refusesToExpectAnyException(String code, String problem) {
    inATest(code);

    assertThat(problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.file()).isEqualTo(ToyRoom.TESTS + "Helper.java:6");
              assertThat(it.what()).startsWith(problem);
              assertThat(it.wayOut()).isEqualTo("ask for the type that the page names");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class<?> a = java.sql.SQLException.class;",
        "Object a = Assertions.assertThatThrownBy(() -> {}).isInstanceOf(java.io.IOException.class);",
        "Assertions.assertThatIllegalArgumentException().isThrownBy(() -> {});",
        "try { toString(); } catch (Exception e) { throw new RuntimeException(e); }"
      })
  void letsOneExpectAnExceptionOfTheExercise(String code) {
    inATest(code);

    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thread.sleep(101);                                                | for 101 ms",
        "Thread.sleep(2_000L, 5);                                          | for 2000 ms",
        "TimeUnit.SECONDS.sleep(1);                                        | for 1000 ms",
        "LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));        | for 300 ms",
        "LockSupport.parkNanos(this, LONG);                                | for 200 ms",
        "Thread.sleep(hashCode());                                         | for a time that is no",
      })
  void refusesLongSleeps(String code, String problem) {
    inATest(code);

    assertThat(problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.file()).isEqualTo(ToyRoom.TESTS + "Helper.java:6");
              assertThat(it.what()).startsWith("sleeps " + problem);
              assertThat(it.wayOut()).contains("at most 100 ms");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.sleep(100);",
        "Thread.sleep(1);",
        "TimeUnit.MILLISECONDS.sleep(20);",
        "LockSupport.parkNanos(SHORT);",
        "LockSupport.parkNanos(this, 2_000_000);"
      })
  void letsOneWaitAMoment(String code) {
    inATest(code);

    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new Toy().secret();               | uses secret of Toy, which is not public",
        "Runnable a = new Toy()::secret;   | uses secret of Toy, which is not public",
        "int a = new Toy().field;          | uses field of Toy, which is not public",
        "Object a = new Hidden();          | uses Hidden, which is not public",
        "Object a = Toy.Nested.class;      | uses Toy.Nested, which is not public",
      })
  void refusesWhatIsNotPublic(String code, String problem) {
    String hidden =
        "public class Toy {\n  void secret() {}\n  protected int field;\n  static class Nested {}\n";
    toy.change(ToyRoom.STUB, "public class Toy {", hidden);
    toy.kit().write("exercises/toy/src/main/java/toy/Hidden.java", "package toy; class Hidden {}");
    toy.kit().write("solutions/toy/src/main/java/toy/Hidden.java", "package toy; class Hidden {}");
    inATest(code);

    assertThat(problems())
        .extracting(it -> it.file() + ": " + it.what())
        .contains(ToyRoom.TESTS + "Helper.java:6: " + problem);
  }

  @Test
  void refusesConstantsThatAreWrittenIntoTheTests() {
    toy.change(
        ToyRoom.STUB, "public class Toy {", "public class Toy { public static final int MOST = 3;");
    inATest("int a = Toy.MOST; // MOST");
    toy.helper("Other", "class Other { String most = \"MOST\"; /* MOST */ }");

    assertThat(problems())
        .extracting(Problem::toString)
        .containsExactly(
            ToyRoom.TESTS
                + "Helper.java:6: MOST is a constant of Toy, whose value javac writes into the"
                + " test: write down the value that the page names.");
  }

  @Test
  void letsTestsReadWhatIsNoConstant() {
    toy.change(
        ToyRoom.STUB,
        "public class Toy {",
        "public class Toy { public static final Integer MOST = Integer.valueOf(3);");
    inATest("int a = Toy.MOST;");

    assertThat(problems()).isEmpty();
  }

  /** Put code into a helper of the tests; it stands in line 6. */
  private void inATest(String code) {
    toy.helper(
        "Helper",
        """
        import java.util.concurrent.TimeUnit; import java.util.concurrent.locks.LockSupport;
        import org.assertj.core.api.Assertions;
        class Helper {
          void helps() throws Throwable {
            %s
          }
          static final long LONG = TimeUnit.MILLISECONDS.toNanos(200);
          static final long SHORT = TimeUnit.MILLISECONDS.toNanos(2);
        }
        """
            .formatted(code));
  }
}
