package dbkata.grader.compile.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the compiler's process answers. */
public sealed interface Response {
  /** How many bytes of one text are read at most. */
  int MOST_TEXT = 1 << 16;

  /**
   * The sources compile.
   *
   * @param files class files by binary name
   */
  record Classes(SortedMap<String, byte[]> files) implements Response {}

  /**
   * The sources do not compile.
   *
   * @param errors the first ones, in the order of the sources
   * @param count how many there are in all
   */
  record Errors(List<CompilerError> errors, int count) implements Response {}

  /**
   * The compiler met its own limits, and is not to be used again.
   *
   * @param limit which
   */
  record BeyondLimit(Limit limit) implements Response {}

  /**
   * One error.
   *
   * @param path the source's path below the source root; empty when it is about none
   * @param line the line, from 1; 0 when it is about none
   * @param message what is wrong, in English, possibly over several lines
   */
  record CompilerError(String path, int line, String message) {}

  /** What a compiler can run out of. */
  enum Limit {
    STACK,
    MEMORY,
    OUTPUT,
    DEFECT
  }

  /** Write it, and flush. */
  default void writeTo(DataOutputStream out) throws IOException {
    if (this instanceof Classes classes) {
      out.writeByte('C');
      out.writeInt(classes.files.size());
      for (Map.Entry<String, byte[]> file : classes.files.entrySet()) {
        Wire.writeText(out, file.getKey());
        Wire.writeBytes(out, file.getValue());
      }
    } else if (this instanceof Errors errors) {
      out.writeByte('E');
      out.writeInt(errors.count);
      out.writeInt(errors.errors.size());
      for (CompilerError error : errors.errors) {
        Wire.writeText(out, error.path);
        out.writeInt(error.line);
        Wire.writeText(out, error.message);
      }
    } else if (this instanceof BeyondLimit beyond) {
      out.writeByte('L');
      out.writeInt(beyond.limit.ordinal());
    }
    out.flush();
  }

  /**
   * Read one.
   *
   * @param mostClasses how many class files are read at most
   * @param mostBytes how many bytes of class files are read at most
   * @throws StreamCorruptedException when it is none
   */
  static Response readFrom(DataInputStream in, int mostClasses, int mostBytes) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 'C' -> readClasses(in, mostClasses, mostBytes);
      case 'E' -> readErrors(in);
      case 'L' -> new BeyondLimit(Limit.values()[Wire.readCount(in, Limit.values().length - 1)]);
      default -> throw new StreamCorruptedException("there is no response of kind " + kind);
    };
  }

  private static Classes readClasses(DataInputStream in, int mostClasses, int mostBytes)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    int bytesLeft = mostBytes;
    for (int left = Wire.readCount(in, mostClasses); left > 0; left--) {
      String name = Wire.readText(in, MOST_TEXT);
      byte[] file = Wire.readBytes(in, bytesLeft);
      bytesLeft -= file.length;
      files.put(name, file);
    }
    return new Classes(files);
  }

  private static Errors readErrors(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<CompilerError> errors = new ArrayList<>();
    for (int left = Wire.readCount(in, CompilerFlags.MOST_ERRORS); left > 0; left--) {
      errors.add(
          new CompilerError(
              Wire.readText(in, MOST_TEXT), in.readInt(), Wire.readText(in, MOST_TEXT)));
    }
    return new Errors(errors, count);
  }
}
