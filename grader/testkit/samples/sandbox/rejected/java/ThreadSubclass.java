package kata;

class ThreadSubclass extends Thread { // FINDING: A subtype of java.lang.Thread is not open // FINDING: new Thread is not open
  @Override
  public void run() {}

  static void go() {
    new ThreadSubclass().start(); // FINDING: ThreadSubclass.start is not open to an exercise's code: this exercise needs no thread
  }
}
