package dbkata.grader.compile.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;

/** Read and write the pieces that messages are made of: numbers of four bytes, counted bytes. */
final class Wire {
  private Wire() {}

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Read a count, which may be as large as {@code most} and no larger. */
  static int readCount(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new StreamCorruptedException(
          "a message counts " + count + " where " + most + " is the most");
    }
    return count;
  }

  static byte[] readBytes(DataInputStream in, int most) throws IOException {
    return in.readNBytes(readCount(in, most));
  }

  static String readText(DataInputStream in, int most) throws IOException {
    return new String(readBytes(in, most), StandardCharsets.UTF_8);
  }
}
