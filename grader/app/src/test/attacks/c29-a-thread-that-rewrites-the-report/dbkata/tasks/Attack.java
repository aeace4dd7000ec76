package dbkata.tasks;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;

final class Attack {
  static void strike() {
    Thread rewriter =
        new Thread(
            () -> {
              while (true) {
                File report = new File("@MARK@");
                try (FileWriter out = new FileWriter(report)) {
                  out.write("100 of 100");
                } catch (IOException again) {
                  Thread.yield();
                }
              }
            });
    rewriter.setDaemon(true);
    rewriter.start();
  }
}
