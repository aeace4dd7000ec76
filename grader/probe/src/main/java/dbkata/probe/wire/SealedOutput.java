package dbkata.probe.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Write records, each as a line of its own: {@code @r <base64 of code, number, content>}.
 *
 * <p>A line begins with a line break as well, so that bytes of somebody else's before it cannot
 * swallow it. Safe for threads.
 */
public final class SealedOutput {
  private final OutputStream out;
  private final Seal seal;
  private final Direction direction;
  private long next;

  /** Write on a stream that others may write on too. */
  public SealedOutput(OutputStream out, Seal seal, Direction direction) {
    this.out = out;
    this.seal = seal;
    this.direction = direction;
  }

  /** Write one record, and all of it. */
  public synchronized void write(byte[] content) throws IOException {
    long number = next++;
    byte[] sealed =
        ByteBuffer.allocate(Seal.LENGTH + Long.BYTES + content.length)
            .put(seal.codeOf(direction, number, content))
            .putLong(number)
            .put(content)
            .array();
    String line = "\n@" + direction.letter() + " " + Base64.getEncoder().encodeToString(sealed);
    // One write: the bytes of a line stay together up to what a pipe takes at once.
    out.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
