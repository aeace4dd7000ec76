package dbkata.tasks;

import java.util.Locale;
import java.util.TimeZone;

final class Attack {
  static void strike() {
    Locale.setDefault(new Locale("tr", "TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
  }
}
