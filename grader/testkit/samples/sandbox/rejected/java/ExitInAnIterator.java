package kata;

import java.util.Iterator;

class ExitInAnIterator implements Iterator<String>, Comparable<ExitInAnIterator> {
  @Override
  public boolean hasNext() {
    System.exit(1); // FINDING: System.exit is not open
    return false;
  }

  @Override
  public String next() {
    Runtime.getRuntime().halt(0); // FINDING: Runtime.halt is not open
    return "";
  }

  @Override
  public int compareTo(ExitInAnIterator other) {
    Runtime.getRuntime().exit(0); // FINDING: Runtime.exit is not open
    return 0;
  }

  @Override
  public String toString() {
    Runtime.getRuntime().addShutdownHook(null); // FINDING: Runtime.addShutdownHook is not open
    return "";
  }
}
