package dbkata.grader.batch;

import dbkata.grader.batch.worker.Answer;
import dbkata.grader.batch.worker.Setup;
import dbkata.grader.batch.worker.Task;
import dbkata.grader.batch.worker.Wire;
import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.Standing;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A worker that does to its process what the student's id says, and grades nothing. */
final class FakeWorkerMain {
  private FakeWorkerMain() {}

  /**
   * Answer tasks as a worker does.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    Setup setup = Wire.read(in, Setup.class);
    for (Task task = Wire.read(in, Task.class);
        !task.student().isEmpty();
        task = Wire.read(in, Task.class)) {
      obey(task, setup);
      Attempt attempt =
          new Attempt(
              task.student(),
              task.source(),
              "w",
              Optional.empty(),
              Instant.EPOCH,
              Duration.ZERO,
              Standing.GRADED,
              "",
              List.of());
      Wire.write(out, new Answer(attempt, "by " + ProcessHandle.current().pid()));
    }
  }

  private static void obey(Task task, Setup setup) throws IOException, InterruptedException {
    Path once = setup.kit().resolve("met-" + task.student());
    if (task.student().startsWith("dies")
        || (task.student().startsWith("stumbles") && isNew(once))) {
      System.err.println("the machine is on fire");
      Runtime.getRuntime().halt(7);
    }
    if (task.student().startsWith("hangs")) {
      Thread.sleep(Duration.ofHours(1).toMillis());
    }
    if (task.student().startsWith("babbles")) {
      System.out.println("this is no answer of four bytes and as many as they count");
      System.out.flush();
    }
  }

  private static boolean isNew(Path file) throws IOException {
    boolean isNew = !Files.exists(file);
    if (isNew) {
      Files.createFile(file);
    }
    return isNew;
  }
}
