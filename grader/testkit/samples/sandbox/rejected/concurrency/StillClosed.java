package kata;

class StillClosed extends Thread { // FINDING: A subtype of java.lang.Thread is not open
  void inspect() {
    currentThread().getStackTrace(); // FINDING: Thread.getStackTrace is not open
    setContextClassLoader(null); // FINDING: StillClosed.setContextClassLoader is not open
    new ThreadGroup("mine"); // FINDING: java.lang.ThreadGroup is not open
  }
}
