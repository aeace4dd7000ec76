package kata;

class OwnLoader extends ClassLoader { // FINDING: java.lang.ClassLoader is not open
  Class<?> define(byte[] code) {
    return defineClass("x", code, 0, code.length); // FINDING: OwnLoader.defineClass is not open
  }
}
