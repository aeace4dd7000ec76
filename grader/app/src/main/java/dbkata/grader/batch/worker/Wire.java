package dbkata.grader.batch.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Messages between the grader and its workers: JSON, each after the number of its bytes. */
public final class Wire {
  /** Far more than the largest page; what counts more is no message. In bytes. */
  private static final int LARGEST = 256 << 20;

  private static final JsonMapper JSON = JsonMapper.shared();

  private Wire() {}

  /** Write a message, and see it off. */
  public static void write(DataOutputStream out, Object message) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(message);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /**
   * Read a message.
   *
   * @throws IOException when the stream ends before or in it, or it is none
   */
  public static <T> T read(DataInputStream in, Class<T> type) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) {
      throw new StreamCorruptedException("a message counts " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    try {
      return JSON.readValue(bytes, type);
    } catch (JacksonException e) {
      throw new IOException("a message is no " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
