package dbkata.tasks;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

final class Attack {
  static void strike() {
    byte[] records = new byte[4096];
    for (String pipe : new String[] {"/proc/self/fd/1", "/dev/stdout"}) {
      try (FileInputStream in = new FileInputStream(pipe);
          FileOutputStream out = new FileOutputStream(pipe)) {
        int length = in.available() > 0 ? in.read(records) : 0;
        for (int i = 0; i < 50; i++) {
          out.write(records, 0, length);
          out.write("\n@r AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAZQ==\n".getBytes());
        }
      } catch (IOException refused) {
        System.out.println(refused);
      }
    }
  }
}
