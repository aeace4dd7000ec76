package dbkata.probe;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Define the tests, which see the class path and the student's classes.
 *
 * <p>A name that the tests have is theirs; then the class path counts, and last the student. The
 * tests' resources are read from memory, as streams: nothing asks for their addresses.
 */
final class TestLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final StudentLoader student;
  private final Map<String, byte[]> files;

  TestLoader(ClassLoader system, StudentLoader student, Map<String, byte[]> files) {
    super("tests", system);
    this.student = student;
    this.files = Map.copyOf(files);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = files.get(ClassFiles.pathOf(name));
      if (bytes != null) {
        return defineClass(name, bytes, 0, bytes.length);
      }
    }
    // Outside the lock: the student's loader calls nobody back, but it is not trusted to.
    return student.names().contains(name) ? student.loadClass(name) : getParent().loadClass(name);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }
}
