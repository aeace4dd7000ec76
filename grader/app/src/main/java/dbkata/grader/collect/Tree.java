package dbkata.grader.collect;

import dbkata.grader.domain.LeftOut;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * What a submission holds, whether it lies in a folder or in a zip file.
 *
 * <p>Paths are relative and use slashes; a folder's path ends in one, the top's is empty. No link
 * is ever followed.
 */
interface Tree extends Closeable {
  /** List a folder in the order of names; what is not there or no folder is empty. */
  List<Node> list(String folder) throws IOException;

  /**
   * Read a file.
   *
   * @param most how many bytes are read at most; whoever wants to know if there are more asks for
   *     one more
   */
  byte[] read(String path, int most) throws IOException;

  /** List what has a name that leads out of the submission or cannot be told from another. */
  List<LeftOut> misnamed();

  /** Tell whether there is such a folder, reached through folders alone. */
  default boolean hasFolder(String path) throws IOException {
    String above = "";
    for (String name : path.split("/", -1)) {
      if (name.isEmpty()) {
        continue;
      }
      if (list(above).stream().noneMatch(it -> it.isFolder() && it.name().equals(name))) {
        return false;
      }
      above += name + "/";
    }
    return true;
  }
}
