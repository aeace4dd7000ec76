package dbkata.tasks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

final class Attack {
  static void strike() throws java.sql.SQLException {
    try (OutputStream out = Files.newOutputStream(Path.of("fill"))) {
      byte[] block = new byte[1 << 20];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      throw new java.sql.SQLException(full);
    }
  }
}
