package dbkata.testkit.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decode the commands that a client sends to Redis, byte by byte, so that it does not matter how
 * they were cut into packets.
 *
 * <p>Knows arrays of bulk strings, which every client library sends, and inline commands, split at
 * blanks: see the <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">Redis
 * protocol</a>. What is neither is passed over. One decoder for each connection and direction.
 */
final class RespDecoder {
  private enum State {
    /** At the start of a command, or in its first line. */
    FIRST_LINE,
    /** In the line {@code $5} before a word. */
    LENGTH_LINE,
    /** In a word or in the line end behind it. */
    WORD
  }

  private final ByteArrayOutputStream current = new ByteArrayOutputStream();
  private final List<String> words = new ArrayList<>();
  private State state = State.FIRST_LINE;
  private int wordsMissing;
  private int bytesMissing;

  /** Take the next byte; give the command that it completes. */
  Optional<SentCommand> accept(byte next) {
    if (state == State.WORD) {
      return wordByte(next);
    }
    if (next != '\n') {
      current.write(next);
      return Optional.empty();
    }
    String line = taken().strip();
    return state == State.FIRST_LINE ? firstLine(line) : lengthLine(line);
  }

  private Optional<SentCommand> firstLine(String line) {
    if (!line.startsWith("*")) {
      return line.isEmpty()
          ? Optional.empty()
          : Optional.of(new SentCommand(List.of(line.split("\\s+"))));
    }
    wordsMissing = number(line);
    if (wordsMissing > 0) {
      state = State.LENGTH_LINE;
    }
    return Optional.empty();
  }

  private Optional<SentCommand> lengthLine(String line) {
    int length = line.startsWith("$") ? number(line) : -1;
    if (length < 0) {
      return startOver();
    }
    state = State.WORD;
    bytesMissing = length + "\r\n".length();
    return Optional.empty();
  }

  private Optional<SentCommand> wordByte(byte next) {
    bytesMissing--;
    if (bytesMissing >= "\r\n".length()) {
      current.write(next);
    }
    if (bytesMissing > 0) {
      return Optional.empty();
    }
    words.add(taken());
    wordsMissing--;
    if (wordsMissing > 0) {
      state = State.LENGTH_LINE;
      return Optional.empty();
    }
    SentCommand command = new SentCommand(words);
    startOver();
    return Optional.of(command);
  }

  private Optional<SentCommand> startOver() {
    words.clear();
    state = State.FIRST_LINE;
    return Optional.empty();
  }

  private String taken() {
    byte[] bytes = current.toByteArray();
    current.reset();
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return escaped(bytes);
    }
  }

  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      boolean printable = b >= ' ' && b <= '~';
      text.append(
          printable
              ? new String(new byte[] {b}, US_ASCII)
              : String.format(Locale.ROOT, "\\x%02x", b & 0xff));
    }
    return text.toString();
  }

  /** Read the number behind the first character, -1 when there is none. */
  private static int number(String line) {
    try {
      return Integer.parseInt(line.substring(1));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
