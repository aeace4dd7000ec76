package dbkata.probe;

import java.util.Map;
import java.util.Set;

/** Define a student's classes, where nothing else has the name. There are no resources. */
final class StudentLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  StudentLoader(VisibleLoader visible, Map<String, byte[]> classes) {
    super(Loaders.STUDENT, visible);
    this.classes = Map.copyOf(classes);
  }

  /** Name the classes that it can define. */
  Set<String> names() {
    return classes.keySet();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
