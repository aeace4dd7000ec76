package dbkata.tasks;

import java.io.PrintWriter;
import java.io.StringWriter;

final class Attack {
  static void strike() {
    StringWriter text = new StringWriter();
    new IllegalStateException().printStackTrace(new PrintWriter(text));
    System.out.println(text.toString().contains("createTableASecondTimeKeepsTheRows"));
  }
}
