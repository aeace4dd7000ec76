package kata;

import java.util.Arrays;

interface Traced {
  Object[] getStackTrace();
}

interface Named {
  String name();
}

class StackThroughAnInterface {
  static class Hidden extends RuntimeException {
    Object[] trace() {
      return super.getStackTrace(); // FINDING: RuntimeException.getStackTrace is not open
    }
  }

  String caller(Hidden hidden) {
    return Arrays.toString(hidden.getStackTrace()); // FINDING: StackThroughAnInterface.Hidden.getStackTrace is not open
  }
}
