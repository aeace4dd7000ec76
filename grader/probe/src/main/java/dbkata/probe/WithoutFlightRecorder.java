package dbkata.probe;

/**
 * Hide the Java Flight Recorder.
 *
 * <p>JUnit asks the context class loader for it, and where it is there registers events that nobody
 * reads: 160 ms of 380 at the start of every child.
 */
final class WithoutFlightRecorder extends ClassLoader {
  WithoutFlightRecorder(ClassLoader parent) {
    super("without flight recorder", parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("jdk.jfr.")) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }
}
