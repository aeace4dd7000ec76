package dbkata.grader.collect;

import dbkata.grader.collect.Candidate.Broken;
import dbkata.grader.collect.Candidate.Content;
import dbkata.grader.collect.Candidate.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Read bytes as Java source. */
final class SourceText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  /** Decode UTF-8, with or without a byte order mark; line ends stay as they are. */
  static Content of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, /* endOfInput= */ true);
    if (result.isError()) {
      return notUtf8(bytes, in.position());
    }
    String text = out.flip().toString();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    return new Source(text, PackageDeclaration.in(text));
  }

  private static Broken notUtf8(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    // Every byte is some character there, and a package's name is the same in both.
    String guess = new String(bytes, StandardCharsets.ISO_8859_1);
    return new Broken(
        "is not UTF-8 (byte 0x%02X in line %d): save it as UTF-8".formatted(bytes[position], line),
        line,
        PackageDeclaration.in(guess));
  }
}
