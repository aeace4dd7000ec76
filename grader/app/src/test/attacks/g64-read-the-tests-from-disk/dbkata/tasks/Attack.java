package dbkata.tasks;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

final class Attack {
  static void strike() {
    try (BufferedReader in = new BufferedReader(new FileReader("@SECRET@"))) {
      in.lines().forEach(System.out::println);
    } catch (IOException refused) {
      System.out.println(refused);
    }
  }
}
