package dbkata.probe;

/** Names of class files. */
final class ClassFiles {
  private ClassFiles() {}

  /** Give the path in a jar of a class's file. */
  static String pathOf(String binaryName) {
    return binaryName.replace('.', '/') + ".class";
  }
}
