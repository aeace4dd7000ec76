package kata;

class Loading {
  Object byName() throws Exception {
    return Class.forName("dbkata.tasks.Step2AddATaskTest"); // FINDING: Class.forName is not open to an exercise's code: it loads a class by its name
  }

  Object ofLiteral() {
    return Loading.class.getClassLoader(); // FINDING: Class.getClassLoader is not open
  }

  Object ofThread() {
    return Thread.currentThread().getContextClassLoader(); // FINDING: Thread.getContextClassLoader is not open
  }

  Object resource() {
    return getClass().getResourceAsStream("/blog.sql"); // FINDING: Class.getResourceAsStream is not open
  }

  Object url() {
    return getClass().getResource("/blog.sql"); // FINDING: Class.getResource is not open
  }

  Object domain() {
    return getClass().getProtectionDomain(); // FINDING: Class.getProtectionDomain is not open
  }

  Object module() {
    return getClass().getModule(); // FINDING: Class.getModule is not open
  }

  Object system() {
    return ClassLoader.getSystemClassLoader(); // FINDING: java.lang.ClassLoader is not open
  }

  void library() {
    System.loadLibrary("evil"); // FINDING: System.loadLibrary is not open
    System.load("/tmp/evil.so"); // FINDING: System.load is not open
  }
}
