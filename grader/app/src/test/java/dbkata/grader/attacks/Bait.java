package dbkata.grader.attacks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What shows that an attack got out: a file that it wants to make, a file that it wants to read, a
 * server that it wants to reach.
 *
 * @param mark a path at which nothing may ever stand
 * @param secret a file whose text may never come out
 * @param word the text in that file
 * @param trap a server to which nobody may connect
 */
record Bait(Path mark, Path secret, String word, ServerSocket trap) implements AutoCloseable {
  /** Lay it out in a folder of its own. */
  static Bait in(Path folder) throws IOException {
    String word = "secret-" + UUID.randomUUID();
    Path secret = Files.writeString(folder.resolve("secret.txt"), word);
    ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    trap.setSoTimeout(1);
    return new Bait(folder.resolve("mark"), secret, word, trap);
  }

  /** Put its paths where an attack names them. */
  String putInto(String text) {
    return text.replace("@MARK@", mark.toString())
        .replace("@SECRET@", secret.toString())
        .replace("@TRAP@", Integer.toString(trap.getLocalPort()));
  }

  /** Tell whether something stands where nothing may. */
  boolean isMarked() {
    return Files.exists(mark, LinkOption.NOFOLLOW_LINKS);
  }

  /** Tell whether somebody has connected. */
  boolean isTrapped() throws IOException {
    try (Socket caught = trap.accept()) {
      return caught.isBound();
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    trap.close();
  }
}
