package dbkata.tasks;

import java.io.FileNotFoundException;
import java.io.File;
import java.util.Scanner;

final class Attack {
  static void strike() {
    try (Scanner in = new Scanner(new File("@SECRET@"))) {
      System.out.println(in.nextLine());
    } catch (FileNotFoundException refused) {
      System.out.println(refused);
    }
  }
}
