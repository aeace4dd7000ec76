package dbkata.grader.batch;

import dbkata.grader.store.GradeStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that a class is graded into, held by one run at a time, and a folder for what lives as
 * long as the run.
 *
 * <p>The lock goes with the process, however it ends. Its file names the folder for temporary
 * files, so that the next run can clear up after one that was killed.
 */
final class OutFolder implements AutoCloseable {
  private static final String LOCK = ".lock";
  private static final String PREFIX = "dbkata-batch-";
  private static final int LONGEST_PATH = 4096;

  private final Path folder;
  private final FileChannel channel;
  private final Path work;

  private OutFolder(Path folder, FileChannel channel, Path work) {
    this.folder = folder;
    this.channel = channel;
    this.work = work;
  }

  /**
   * Make the folder unless it is there, and hold it.
   *
   * @throws BadBatchException when another run holds it, or it cannot be written to
   */
  static OutFolder hold(Path folder) throws BadBatchException {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!isHeld(channel)) {
        channel.close();
        throw new BadBatchException(
            "Another run is writing to %s: wait for its end, or name another folder."
                .formatted(folder));
      }
      clearUpAfterTheLast(channel);
      Path work = Files.createTempDirectory(PREFIX);
      channel
          .truncate(0)
          .write(ByteBuffer.wrap(work.toString().getBytes(StandardCharsets.UTF_8)), 0);
      return new OutFolder(folder, channel, work);
    } catch (IOException e) {
      throw new BadBatchException(
          "%s cannot be written to (%s): allow it, make room, or name another folder."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static boolean isHeld(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void clearUpAfterTheLast(FileChannel channel) throws IOException {
    ByteBuffer path = ByteBuffer.allocate(LONGEST_PATH);
    channel.read(path, 0);
    String text = new String(path.array(), 0, path.position(), StandardCharsets.UTF_8);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    if (!text.isEmpty() && text.indexOf('\0') < 0) {
      Path left = Path.of(text);
      boolean isOurs =
          temporary.equals(left.getParent()) && left.getFileName().toString().startsWith(PREFIX);
      if (isOurs && Files.isDirectory(left)) {
        Folder.delete(left);
      }
    }
  }

  Path store() {
    return folder.resolve(GradeStore.FILE);
  }

  Path folder() {
    return folder;
  }

  /** Give a folder that is taken away at the end. */
  Path work() {
    return work;
  }

  @Override
  public void close() {
    Folder.delete(work);
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      return; // the lock goes with the process
    }
  }
}
