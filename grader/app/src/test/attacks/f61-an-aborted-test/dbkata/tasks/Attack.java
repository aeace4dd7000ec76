package dbkata.tasks;

final class Attack {
  static void strike() {
    try {
      throw (RuntimeException)
          Class.forName("org.opentest4j.TestAbortedException", true, Thread.currentThread().getContextClassLoader())
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException refused) {
      System.out.println(refused);
    }
  }
}
