package dbkata.probe.wire;

import dbkata.probe.wire.Failure.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the child says. */
public sealed interface Result {
  /** It has done all that can be done before a student's code is there. */
  record Ready() implements Result {}

  /** A test method comes next: from here on, what happens is laid to it. */
  record Started(TestId test) implements Result {}

  /**
   * A test method is through.
   *
   * @param test which one
   * @param ending how
   * @param failure what it threw, or what kept it from passing
   * @param reason why it was skipped or broken off, empty otherwise
   * @param sql the statement that a database refused, when that is where it failed
   * @param output the beginning of what was printed meanwhile
   * @param dropped how many bytes of output were not kept
   */
  record Ended(
      TestId test,
      Ending ending,
      Optional<Failure> failure,
      String reason,
      Optional<String> sql,
      String output,
      long dropped)
      implements Result {}

  /**
   * Where the test under way is, as it was asked for.
   *
   * @param frames of the thread that runs tests, topmost first
   * @param output the beginning of what was printed since the test began
   * @param more whether more was printed than was kept
   */
  record Seen(List<Frame> frames, String output, boolean more) implements Result {}

  /** How a test method ended: of its invocations the worst counts. */
  enum Ending {
    /** It ran at least once, and passed each time. */
    PASSED,
    /** It threw. */
    FAILED,
    /** It was broken off by an assumption. */
    ABORTED,
    /** It was skipped. */
    SKIPPED,
    /** It is parameterized, and nothing was run. */
    EMPTY
  }

  /**
   * All that was asked for is through.
   *
   * @param quiet whether nothing of the student's code is running any more
   */
  record Finished(boolean quiet) implements Result {}

  /**
   * The child ends itself.
   *
   * @param reason why
   */
  record Stopping(Reason reason) implements Result {}

  /** Why a child ends itself. */
  enum Reason {
    /** There were more threads than allowed. */
    THREADS,
    /** It could not do what it was asked for. */
    BROKEN
  }

  /** Write it as the content of a record. */
  default byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      ResultCodec.write(this, out);
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** Read the content of a record. */
  static Result decoded(byte[] content) throws IOException {
    return ResultCodec.read(new DataInputStream(new ByteArrayInputStream(content)));
  }
}
