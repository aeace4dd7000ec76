package dbkata.tasks;

import java.io.File;
import java.io.IOException;

final class Attack {
  static void strike() throws java.sql.SQLException {
    try {
      while (true) {
        File.createTempFile("attack", ".tmp").deleteOnExit();
      }
    } catch (IOException full) {
      throw new java.sql.SQLException(full);
    }
  }
}
