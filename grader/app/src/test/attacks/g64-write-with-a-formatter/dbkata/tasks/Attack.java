package dbkata.tasks;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.util.Formatter;

final class Attack {
  static void strike() {
    try (Formatter file = new Formatter("@MARK@");
        PrintWriter writer = new PrintWriter("@MARK@")) {
      file.format("100 of 100");
      writer.println();
    } catch (FileNotFoundException refused) {
      System.out.println(refused);
    }
  }
}
