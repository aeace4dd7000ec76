package dbkata.tasks;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Set;

final class Attack {
  static void strike() {
    try {
      System.out.println(Set.of(new URL("http://seen.example.invalid/")).size());
    } catch (MalformedURLException refused) {
      System.out.println(refused);
    }
  }
}
