package dbkata.probe.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record is what the holder of the key wrote, once, in its turn; nothing else is. */
class SealedChannelTest {
  private static final String KEY = Seal.newKey();
  private static final int LONGEST = 1000;

  @Test
  void recordsArriveInTheirOrder() throws IOException {
    assertThat(read(written("one", "two", "three"))).containsExactly("one", "two", "three");
  }

  @Test
  void foreignBytesBetweenRecordsArePassedOver() throws IOException {
    String first = written("one");
    String both = written("one", "two");
    String second = both.substring(first.length());

    assertThat(read("noise\n" + first + "noise without an end" + second + "\u0000\u00ff"))
        .containsExactly("one", "two");
  }

  @Test
  void aRecordOfAnotherKeyIsNone() throws IOException {
    String forged = written(Seal.newKey(), Direction.RESULT, "forged");

    assertThat(read(forged + written("one"))).containsExactly("one");
  }

  @Test
  void aRecordOfTheOtherDirectionIsNone() throws IOException {
    String command = written(KEY, Direction.COMMAND, "forged");

    assertThat(read(command + command.replace("@c ", "@r ") + written("one")))
        .containsExactly("one");
  }

  @Test
  void aRecordIsReadOnce() throws IOException {
    assertThat(read(written("one") + written("one"))).containsExactly("one");
  }

  @Test
  void aChangedRecordIsNone() {
    String record = written("one");
    for (int i = 4; i < record.length() - 1; i++) {
      char other = record.charAt(i) == 'A' ? 'B' : 'A';
      String changed = record.substring(0, i) + other + record.substring(i + 1);
      assertThat(readOrNothing(changed)).as("changed at %d", i).isEmpty();
    }
  }

  @Test
  void aMissingRecordEndsTheConversation() {
    String both = written("one", "two");
    String second = both.substring(written("one").length());

    assertThatExceptionOfType(SealedInput.DamagedException.class).isThrownBy(() -> read(second));
  }

  @Test
  void aLineThatIsTooLongIsCutAndNoRecord() throws IOException {
    String tooLong = written("x".repeat(LONGEST));

    assertThat(tooLong.length()).isGreaterThan(LONGEST);
    assertThat(read(tooLong + written("one"))).containsExactly("one");
  }

  @Test
  void tooManyForeignBytesEndTheConversation() {
    assertThatExceptionOfType(SealedInput.FloodException.class)
        .isThrownBy(() -> read("x".repeat(100_001)));
    assertThatExceptionOfType(SealedInput.FloodException.class)
        .isThrownBy(() -> read("xxxxxxxxx\n".repeat(12_000)));
  }

  private static String written(String... contents) {
    return written(KEY, Direction.RESULT, contents);
  }

  private static String written(String key, Direction direction, String... contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SealedOutput out = new SealedOutput(bytes, Seal.withKey(key), direction);
    try {
      for (String content : contents) {
        out.write(content.getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toString(ISO_8859_1);
  }

  private static List<String> read(String bytes) throws IOException {
    SealedInput in =
        new SealedInput(
            new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)),
            Seal.withKey(KEY),
            Direction.RESULT,
            LONGEST,
            /* mostForeign= */ 100_000);
    List<String> contents = new ArrayList<>();
    for (byte[] content = in.read(); content != null; content = in.read()) {
      contents.add(new String(content, UTF_8));
    }
    return contents;
  }

  private static List<String> readOrNothing(String bytes) {
    try {
      return read(bytes);
    } catch (IOException e) {
      return List.of();
    }
  }
}
