package dbkata.grader.compile.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the grader asks of the compiler's process.
 *
 * @param sources text by path below the source root
 * @param libraries the class path: absolute paths of jars
 * @param mostClasses how many class files may come of it
 * @param mostBytes how many bytes they may have in all
 */
public record Request(
    SortedMap<String, String> sources, List<String> libraries, int mostClasses, int mostBytes) {
  // The grader is trusted: these only keep a broken stream from asking for the moon.
  private static final int MOST = 1 << 20;
  private static final int MOST_TEXT = 1 << 28;

  /** Write it, and flush. */
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(sources.size());
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Wire.writeText(out, source.getKey());
      Wire.writeText(out, source.getValue());
    }
    out.writeInt(libraries.size());
    for (String library : libraries) {
      Wire.writeText(out, library);
    }
    out.writeInt(mostClasses);
    out.writeInt(mostBytes);
    out.flush();
  }

  /** Read one; an {@link java.io.EOFException} says that there will be no more. */
  static Request readFrom(DataInputStream in) throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    for (int left = Wire.readCount(in, MOST); left > 0; left--) {
      sources.put(Wire.readText(in, MOST_TEXT), Wire.readText(in, MOST_TEXT));
    }
    List<String> libraries = new ArrayList<>();
    for (int left = Wire.readCount(in, MOST); left > 0; left--) {
      libraries.add(Wire.readText(in, MOST_TEXT));
    }
    return new Request(sources, libraries, in.readInt(), in.readInt());
  }
}
