package dbkata.grader.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Open whatever a submission is kept in. */
final class Trees {
  private Trees() {}

  static Tree open(Path path, CollectLimits limits) throws BadSubmissionException {
    String name = Words.clean(path.toString());
    if (Files.isDirectory(path)) {
      return new FolderTree(path, limits.entries());
    }
    if (!Files.exists(path)) {
      throw new BadSubmissionException(
          "There is no %s: name a folder or a zip file.".formatted(name));
    }
    try {
      if (Files.isRegularFile(path)) {
        requireModest(name, Files.size(path), limits);
        return ZipTree.open(path, limits.entries());
      }
    } catch (TooManyException e) {
      throw new BadSubmissionException("%s: %s".formatted(name, e.sentence()));
    } catch (IOException | RuntimeException e) {
      // Apache's reader meets broken files with exceptions of many kinds; none tells more.
    }
    throw new BadSubmissionException(
        "%s is neither a folder nor a zip file that can be read: name one.".formatted(name));
  }

  private static void requireModest(String name, long size, CollectLimits limits)
      throws BadSubmissionException {
    if (size > limits.archiveBytes()) {
      throw new BadSubmissionException(
          "%s has %s, and a zip file may have %s: hand in sources alone."
              .formatted(name, Words.size(size), Words.size(limits.archiveBytes())));
    }
  }
}
