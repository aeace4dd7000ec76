package kata;

class ForkBomb {
  void builder() throws Exception {
    new ProcessBuilder("sh").start(); // FINDING: java.lang.ProcessBuilder is not open to an exercise's code: it starts another program
  }

  void exec() throws Exception {
    Runtime.getRuntime().exec("sh"); // FINDING: Runtime.exec is not open
  }
}
