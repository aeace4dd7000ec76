package kata;

import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.ConsoleHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.prefs.Preferences;

class SharedState {
  void poison() {
    Locale.setDefault(Locale.ROOT); // FINDING: Locale.setDefault is not open to an exercise's code: it changes the locale for every test
    TimeZone.setDefault(null); // FINDING: TimeZone.setDefault is not open
    System.setProperty("a", "b"); // FINDING: System.setProperty is not open
    System.setOut(null); // FINDING: System.setOut is not open
    System.setErr(null); // FINDING: System.setErr is not open
    System.setIn(null); // FINDING: System.setIn is not open
    System.out.close(); // FINDING: PrintStream.close is not open
  }

  void log() {
    LogManager.getLogManager().reset(); // FINDING: java.util.logging.LogManager is not open
    Logger.getGlobal().addHandler(new ConsoleHandler()); // FINDING: Logger.addHandler is not open to this exercise: its page says // FINDING: java.util.logging.ConsoleHandler is not open
  }

  void preferences() {
    Preferences.userRoot(); // FINDING: java.util.prefs.Preferences is not open
  }

  void manager() {
    System.setSecurityManager(null); // FINDING: System.setSecurityManager is not open
  }
}
