package dbkata.probe.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a record's fields are written: numbers as they are, everything else with its length before
 * it.
 *
 * <p>Text is UTF-8; half a surrogate pair becomes a question mark.
 */
final class Fields {
  /** Write a value. */
  @FunctionalInterface
  interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  /** Read a value. */
  @FunctionalInterface
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private Fields() {}

  static void bytes(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(length(in));
  }

  static void text(DataOutputStream out, String value) throws IOException {
    bytes(out, value.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = length(in);
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  static <T> void optional(DataOutputStream out, Optional<T> value, Writer<T> writer)
      throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      writer.write(out, value.get());
    }
  }

  static <T> Optional<T> optional(DataInputStream in, Reader<T> reader) throws IOException {
    return in.readBoolean() ? Optional.of(reader.read(in)) : Optional.empty();
  }

  static <T> void map(DataOutputStream out, Map<String, T> values, Writer<T> writer)
      throws IOException {
    out.writeInt(values.size());
    for (Map.Entry<String, T> entry : values.entrySet()) {
      text(out, entry.getKey());
      writer.write(out, entry.getValue());
    }
  }

  static <T> Map<String, T> map(DataInputStream in, Reader<T> reader) throws IOException {
    int size = length(in);
    Map<String, T> values = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      values.put(text(in), reader.read(in));
    }
    return values;
  }

  /** Each element takes a byte at least: a length beyond what is there is a lie. */
  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("A record says that it holds " + length + " more values");
    }
    return length;
  }
}
