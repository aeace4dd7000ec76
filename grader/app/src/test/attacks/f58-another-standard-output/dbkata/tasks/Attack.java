package dbkata.tasks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

final class Attack {
  static void strike() {
    System.out.println("100 of 100");
    System.setOut(new PrintStream(new ByteArrayOutputStream()));
    System.setErr(System.out);
  }
}
