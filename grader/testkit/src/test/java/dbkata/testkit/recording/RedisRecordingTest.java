package dbkata.testkit.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dbkata.services.TcpProxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisRecordingTest {
  private final ByteArrayOutputStream trace = new ByteArrayOutputStream();
  private final RedisRecording recording =
      RedisRecording.tracedTo(new PrintStream(trace, true, UTF_8));

  @Test
  void everyByteReachesRedisHoweverItIsCutIntoPackets() throws IOException {
    String sent = "*2\r\n$3\r\nGET\r\n$4\r\nDune\r\nPING\r\n";
    TcpProxy.Carrier connection = recording.connection();
    ByteArrayOutputStream redis = new ByteArrayOutputStream();

    for (byte[] packet : List.of(bytes(sent.substring(0, 9)), bytes(sent.substring(9)))) {
      connection.carry(packet, redis);
    }

    assertThat(redis.toString(UTF_8)).isEqualTo(sent);
    assertThat(recording.commands())
        .extracting(SentCommand::toString)
        .containsExactly("GET Dune", "PING");
  }

  @Test
  void anActionRunsBeforeItsCommandAndAfterAllEarlierOnesOfThePacket() throws IOException {
    ByteArrayOutputStream redis = new ByteArrayOutputStream();
    List<String> seen = new ArrayList<>();
    recording.beforeEachCommand(command -> seen.add(command + " after " + redis));

    recording.connection().carry(bytes("SET a 1\nEXPIRE a 9\n"), redis);

    assertThat(seen).containsExactly("SET a 1 after ", "EXPIRE a 9 after SET a 1\n");
  }

  @Test
  void whatALibrarySaysWhenItConnectsIsPassedOver() throws IOException {
    ByteArrayOutputStream redis = new ByteArrayOutputStream();

    recording.connection().carry(bytes("hello 3\nCLIENT SETINFO LIB-NAME x\nPING\n"), redis);

    assertThat(recording.commands()).extracting(SentCommand::toString).containsExactly("PING");
    assertThat(redis.toString(UTF_8)).contains("hello 3", "CLIENT", "PING");
  }

  @Test
  void theTraceShowsOneLineForEachCommandWithTheNumberOfItsConnection() throws IOException {
    ByteArrayOutputStream redis = new ByteArrayOutputStream();
    recording.connection().carry(bytes("*2\r\n$4\r\nECHO\r\n$4\r\na\r\nb\r\n"), redis);
    recording.connection().carry(bytes("PING\n"), redis);

    assertThat(trace.toString(UTF_8).lines())
        .containsExactly("redis 1 | ECHO \"a\\r\\nb\"", "redis 2 | PING");
  }

  @Test
  void theTraceShowsControlCharactersEscapedAndTheStartOfALongCommand() throws IOException {
    recording.connection().carry(bytes("*1\r\n$2\r\na\0\r\n"), new ByteArrayOutputStream());
    recording.connection().carry(bytes("E" + "x".repeat(300) + "\n"), new ByteArrayOutputStream());

    assertThat(trace.toString(UTF_8).lines())
        .containsExactly("redis 1 | \"a\\x00\"", "redis 2 | E" + "x".repeat(159) + " ...");
  }

  @Test
  void nothingIsLeftAfterClear() throws IOException {
    List<SentCommand> seen = new ArrayList<>();
    recording.beforeEachCommand(seen::add);
    recording.connection().carry(bytes("PING\n"), new ByteArrayOutputStream());
    recording.clear();
    recording.connection().carry(bytes("PING\n"), new ByteArrayOutputStream());

    assertThat(seen).hasSize(1);
    assertThat(recording.commands()).hasSize(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
