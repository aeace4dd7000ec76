package dbkata.probe.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.probe.wire.Result.Ending;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read; what was not written so is refused. */
class RecordsTest {
  private static final Failure FAILURE =
      new Failure(
          List.of("java.lang.IllegalStateException", "java.lang.Throwable"),
          "zwölf \u0000 Sachen",
          List.of(new Failure.Frame("dbkata.tasks.TaskRepository", "add", "", -1)),
          Optional.of("1"),
          Optional.empty(),
          Optional.empty());

  private static final Result ENDED =
      new Result.Ended(
          new TestId("dbkata.tasks.Step1Test", "adds(java.lang.String)"),
          Ending.FAILED,
          Optional.of(FAILURE),
          "reason",
          Optional.of("SELECT 1"),
          "output\n",
          Long.MAX_VALUE);

  static List<Result> results() {
    return List.of(
        new Result.Ready(),
        new Result.Started(new TestId("a.B", "c()")),
        ENDED,
        new Result.Finished(true),
        new Result.Finished(false),
        new Result.Stopping(Result.Reason.THREADS));
  }

  @ParameterizedTest
  @MethodSource("results")
  void resultsAreReadAsTheyWereWritten(Result result) throws IOException {
    assertThat(Result.decoded(result.encoded())).isEqualTo(result);
  }

  @Test
  void commandsAreReadAsTheyWereWritten() throws IOException {
    Command.Prepare prepare =
        new Command.Prepare(
            "Engine", Map.of("a", "b"), List.of("C"), List.of("jdbc:x"), new Command.Bounds(1, 2));
    assertThat(Command.decoded(prepare.encoded())).isEqualTo(prepare);

    Command.Run run =
        new Command.Run(
            Map.of("a/B.class", new byte[] {1, 2}),
            Map.of("C", new byte[0]),
            List.of("d."),
            Map.of("e", "f"),
            List.of(new Command.TestClass("a.B", List.of("g()", "h()"))));
    assertThat(Command.decoded(run.encoded())).usingRecursiveComparison().isEqualTo(run);
  }

  @Test
  void whatEndsTooSoonIsRefused() {
    byte[] whole = ENDED.encoded();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Result.decoded(part)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aLengthThatLiesIsRefused() {
    byte[] lies = {'s', 0x7f, -1, -1, -1};

    assertThatThrownBy(() -> Result.decoded(lies)).isInstanceOf(IOException.class);
  }
}
