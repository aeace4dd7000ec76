package dbkata.probe;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Show the JDK, and of the class path what an exercise grants. There are no resources. */
final class VisibleLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassLoader system;
  private final List<String> visible;

  VisibleLoader(ClassLoader system, List<String> visible) {
    super("granted", ClassLoader.getPlatformClassLoader());
    this.system = system;
    this.visible = List.copyOf(visible);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!isVisible(name)) {
      throw new ClassNotFoundException(name);
    }
    return system.loadClass(name);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    return null;
  }

  private boolean isVisible(String name) {
    for (String granted : visible) {
      boolean matches =
          granted.endsWith(".")
              ? name.startsWith(granted)
              : name.equals(granted) || name.startsWith(granted + "$");
      if (matches) {
        return true;
      }
    }
    return false;
  }
}
