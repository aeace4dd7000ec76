package dbkata.grader.compile.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Keep the class files of one compilation in memory, as many as are allowed.
 *
 * <p>Closing it leaves the file manager beneath open for the next compilation.
 */
final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final int mostClasses;
  private final int mostBytes;
  private final SortedMap<String, ByteArrayOutputStream> written = new TreeMap<>();
  private boolean tooMany;

  ClassFiles(JavaFileManager libraries, int mostClasses, int mostBytes) {
    super(libraries);
    this.mostClasses = mostClasses;
    this.mostBytes = mostBytes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
    if (written.size() >= mostClasses) {
      tooMany = true;
      throw new IllegalStateException("there are too many classes");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.put(name.replace('/', '.'), bytes);
    return new SimpleJavaFileObject(
        URI.create("class:///" + name.replace('.', '/') + kind.extension), kind) {
      @Override
      public OutputStream openOutputStream() {
        return bytes;
      }
    };
  }

  /**
   * Sources are none of the file manager's beneath, which refuses to compare what is not its own.
   */
  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.equals(other);
  }

  @Override
  public void close() {
    written.clear();
  }

  /** Tell whether there are more or larger ones than allowed. */
  boolean isTooMuch() {
    return tooMany
        || written.values().stream().mapToLong(ByteArrayOutputStream::size).sum() > mostBytes;
  }

  /** Give them by binary name. */
  SortedMap<String, byte[]> byName() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    written.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
    return files;
  }
}
