package dbkata.testkit.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RespDecoderTest {
  private final RespDecoder decoder = new RespDecoder();

  @Test
  void aCommandIsCompleteWithItsLastByteAndNotBefore() {
    byte[] get = "*2\r\n$3\r\nGET\r\n$4\r\nDune\r\n".getBytes(UTF_8);

    for (int i = 0; i < get.length - 1; i++) {
      assertThat(decoder.accept(get[i])).as("after byte " + i).isEmpty();
    }
    assertThat(decoder.accept(get[get.length - 1]))
        .contains(new SentCommand(List.of("GET", "Dune")));
  }

  @Test
  void commandsOfOnePipelineComeOneByOne() {
    assertThat(decoded("*1\r\n$5\r\nMULTI\r\n*2\r\n$4\r\nINCR\r\n$1\r\nn\r\n*1\r\n$4\r\nEXEC\r\n"))
        .extracting(SentCommand::toString)
        .containsExactly("MULTI", "INCR n", "EXEC");
  }

  @Test
  void anInlineCommandIsSplitAtBlanks() {
    assertThat(decoded("PING\r\n\r\n  SET a  1\n"))
        .extracting(SentCommand::words)
        .containsExactly(List.of("PING"), List.of("SET", "a", "1"));
  }

  @Test
  void lineEndsInsideAWordBelongToIt() {
    assertThat(decoded("*2\r\n$4\r\nECHO\r\n$8\r\na\r\n*1\r\nb\r\n*1\r\n$4\r\nPING\r\n"))
        .extracting(SentCommand::words)
        .containsExactly(List.of("ECHO", "a\r\n*1\r\nb"), List.of("PING"));
  }

  @Test
  void anEmptyWordIsAWord() {
    assertThat(decoded("*3\r\n$3\r\nSET\r\n$1\r\na\r\n$0\r\n\r\n"))
        .extracting(SentCommand::toString)
        .containsExactly("SET a \"\"");
  }

  @Test
  void lettersOfAnyLanguageComeBackWhole() {
    byte[] tea = "茶".getBytes(UTF_8);

    assertThat(decoded("*2\r\n$3\r\nGET\r\n$" + tea.length + "\r\n茶\r\n"))
        .extracting(SentCommand::words)
        .containsExactly(List.of("GET", "茶"));
  }

  @Test
  void bytesThatAreNotTextAreWrittenAsHexadecimals() {
    List<SentCommand> commands =
        decoded("*2\r\n$3\r\nGET\r\n$4\r\n\u00ac\u00edt\u0000\r\n".getBytes(ISO_8859_1));

    assertThat(commands)
        .extracting(SentCommand::words)
        .containsExactly(List.of("GET", "\\xac\\xedt\\x00"));
  }

  @Test
  void whatIsNoCommandIsPassedOver() {
    assertThat(decoded("*0\r\n*x\r\n*1\r\n+4\r\n*1\r\n$4\r\nPING\r\n"))
        .extracting(SentCommand::toString)
        .containsExactly("PING");
  }

  private List<SentCommand> decoded(String text) {
    return decoded(text.getBytes(UTF_8));
  }

  private List<SentCommand> decoded(byte[] bytes) {
    List<SentCommand> commands = new ArrayList<>();
    for (byte next : bytes) {
      decoder.accept(next).ifPresent(commands::add);
    }
    return commands;
  }
}
