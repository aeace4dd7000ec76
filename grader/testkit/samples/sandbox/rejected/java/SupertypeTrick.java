package kata;

import java.util.Arrays;

interface Trace { // a bridge to the inherited method is what the compiler writes below
  Object[] getStackTrace();
}

class SupertypeTrick extends RuntimeException implements Trace { // FINDING: .getStackTrace is not open
  static String caller(Trace trace) {
    return Arrays.toString(trace.getStackTrace());
  }
}
