package dbkata.tasks;

import java.util.List;
import java.util.function.Consumer;

final class Attack {
  static void strike() {
    Consumer<Integer> end = System::exit;
    List.of(0).forEach(end);
  }
}
