package dbkata.probe.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Read records, and count what is none. Used by one thread. */
public final class SealedInput {
  private static final int HEADER = Seal.LENGTH + Long.BYTES;

  private final InputStream in;
  private final Seal seal;
  private final Direction direction;
  private final int longest;
  private long next;
  private final long mostForeign;
  private long foreign;

  /**
   * Read from a stream that others may write on too.
   *
   * @param longest how many bytes a line may have; what is longer is no record and is not kept
   * @param mostForeign how many bytes that belong to no record are passed over
   */
  public SealedInput(
      InputStream in, Seal seal, Direction direction, int longest, long mostForeign) {
    this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 15);
    this.seal = seal;
    this.direction = direction;
    this.longest = longest;
    this.mostForeign = mostForeign;
  }

  /**
   * Wait for the next record.
   *
   * @return its content; null at the end of the stream
   * @throws DamagedException when a record is missing before this one
   * @throws FloodException when too much has come that belongs to no record
   */
  public byte @Nullable [] read() throws IOException {
    while (true) {
      byte[] line = readLine();
      if (line == null) {
        return null;
      }
      byte[] content = contentOf(line);
      if (content != null) {
        return content;
      }
      passOver(line.length);
    }
  }

  private byte @Nullable [] contentOf(byte[] line) throws DamagedException {
    if (line.length < 3 || line[0] != '@' || line[1] != direction.letter() || line[2] != ' ') {
      return null;
    }
    byte[] sealed;
    try {
      sealed = Base64.getDecoder().decode(Arrays.copyOfRange(line, 3, line.length));
    } catch (IllegalArgumentException e) {
      return null; // looks like a record and is none
    }
    if (sealed.length < HEADER) {
      return null;
    }
    byte[] code = Arrays.copyOf(sealed, Seal.LENGTH);
    long number = ByteBuffer.wrap(sealed, Seal.LENGTH, Long.BYTES).getLong();
    byte[] content = Arrays.copyOfRange(sealed, HEADER, sealed.length);
    if (number < next || !seal.matches(code, direction, number, content)) {
      return null;
    }
    if (number > next) {
      throw new DamagedException(number - next);
    }
    next++;
    return content;
  }

  /** Read up to a line break; what is longer than allowed is counted and cut. */
  private byte @Nullable [] readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    while (true) {
      int next = in.read();
      if (next == '\n') {
        return line.toByteArray();
      }
      if (next < 0) {
        return line.size() == 0 ? null : line.toByteArray();
      }
      if (line.size() < longest) {
        line.write(next);
      } else {
        passOver(1);
      }
    }
  }

  private void passOver(int bytes) throws FloodException {
    foreign += bytes;
    if (foreign > mostForeign) {
      throw new FloodException(foreign);
    }
  }

  /** Read a line that is not sealed: the one with the key. */
  public static String plainLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.length() > 1000) {
        throw new IOException("The first line does not hold a key");
      }
      line.append((char) next);
    }
    return line.toString();
  }

  /** Say that records are missing: whoever took them holds no key, but reads the same pipe. */
  public static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(long missing) {
      super(missing + " records are missing");
    }
  }

  /** Say that too much comes that belongs to no record. */
  public static final class FloodException extends IOException {
    private static final long serialVersionUID = 1L;

    FloodException(long bytes) {
      super(bytes + " bytes belong to no record");
    }
  }
}
