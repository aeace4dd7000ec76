package dbkata.grader.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Texts that repeat themselves, made smaller: a page of 150 KB takes 20. */
final class Packed {
  private Packed() {}

  static byte[] pack(String text) throws SQLException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new SQLException("a page cannot be packed", e);
    }
    return packed.toByteArray();
  }

  static String unpack(byte[] packed) throws SQLException {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(zip.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new SQLException("a page cannot be unpacked", e);
    }
  }
}
