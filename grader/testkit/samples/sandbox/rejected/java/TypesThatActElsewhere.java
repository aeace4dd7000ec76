package kata;

import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.util.List;
import java.util.Map;

class TypesThatActElsewhere {
  record Row(String title, File attachment) {} // FINDING: java.io.File is not open

  boolean check(Object value) {
    return value instanceof Process; // FINDING: java.lang.Process is not open
  }

  Object literal() {
    return PrintStream.class; // FINDING: java.io.PrintStream is not open to an exercise's code: it can write files
  }

  Object arrays() {
    return new URL[2][2]; // FINDING: java.net.URL is not open
  }

  Map<String, List<java.io.FileWriter>> generic() {
    return Map.of(); // FINDING: java.io.FileWriter is not open
  }

  int caught() {
    try {
      return 1;
    } catch (ThreadDeath e) { // FINDING: java.lang.ThreadDeath is not open
      return 2;
    }
  }
}
