package kata;

import java.io.PrintWriter;
import java.io.StringWriter;

class StackInspection {
  Object ofThread() {
    return Thread.currentThread().getStackTrace(); // FINDING: Thread.getStackTrace is not open to an exercise's code: code must not behave otherwise because a test calls it
  }

  Object ofException() {
    return new IllegalStateException().getStackTrace(); // FINDING: IllegalStateException.getStackTrace is not open
  }

  Object all() {
    return Thread.getAllStackTraces(); // FINDING: Thread.getAllStackTraces is not open
  }

  Object walker() {
    return StackWalker.getInstance(); // FINDING: java.lang.StackWalker is not open
  }

  String printed() {
    StringWriter text = new StringWriter();
    new IllegalStateException().printStackTrace(new PrintWriter(text)); // FINDING: IllegalStateException.printStackTrace is not open // FINDING: java.io.PrintWriter is not open
    return text.toString();
  }
}
