package dbkata.probe.wire;

import dbkata.probe.wire.Failure.Frame;
import dbkata.probe.wire.Result.Ended;
import dbkata.probe.wire.Result.Ending;
import dbkata.probe.wire.Result.Finished;
import dbkata.probe.wire.Result.Ready;
import dbkata.probe.wire.Result.Reason;
import dbkata.probe.wire.Result.Seen;
import dbkata.probe.wire.Result.Started;
import dbkata.probe.wire.Result.Stopping;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How results are written: a letter for the kind, then the fields in their order. */
final class ResultCodec {
  private ResultCodec() {}

  static void write(Result result, DataOutputStream out) throws IOException {
    if (result instanceof Ready) {
      out.writeByte('y');
    } else if (result instanceof Started started) {
      out.writeByte('s');
      test(out, started.test());
    } else if (result instanceof Ended ended) {
      out.writeByte('e');
      ended(out, ended);
    } else if (result instanceof Seen seen) {
      out.writeByte('l');
      Fields.list(out, seen.frames(), ResultCodec::frame);
      Fields.text(out, seen.output());
      out.writeBoolean(seen.more());
    } else if (result instanceof Finished finished) {
      out.writeByte('f');
      out.writeBoolean(finished.quiet());
    } else if (result instanceof Stopping stopping) {
      out.writeByte('x');
      out.writeByte(stopping.reason().ordinal());
    }
  }

  static Result read(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 'y' -> new Ready();
      case 's' -> new Started(test(in));
      case 'e' ->
          new Ended(
              test(in),
              constant(in, Ending.values()),
              Fields.optional(in, ResultCodec::failure),
              Fields.text(in),
              Fields.optional(in, Fields::text),
              Fields.text(in),
              in.readLong());
      case 'l' -> new Seen(Fields.list(in, ResultCodec::frame), Fields.text(in), in.readBoolean());
      case 'f' -> new Finished(in.readBoolean());
      case 'x' -> new Stopping(constant(in, Reason.values()));
      default -> throw new IOException("There is no result " + kind);
    };
  }

  private static void ended(DataOutputStream out, Ended ended) throws IOException {
    test(out, ended.test());
    out.writeByte(ended.ending().ordinal());
    Fields.optional(out, ended.failure(), ResultCodec::failure);
    Fields.text(out, ended.reason());
    Fields.optional(out, ended.sql(), Fields::text);
    Fields.text(out, ended.output());
    out.writeLong(ended.dropped());
  }

  private static void test(DataOutputStream out, TestId test) throws IOException {
    Fields.text(out, test.testClass());
    Fields.text(out, test.method());
  }

  private static TestId test(DataInputStream in) throws IOException {
    return new TestId(Fields.text(in), Fields.text(in));
  }

  private static void failure(DataOutputStream out, Failure failure) throws IOException {
    Fields.list(out, failure.types(), Fields::text);
    Fields.text(out, failure.message());
    Fields.list(out, failure.frames(), ResultCodec::frame);
    Fields.optional(out, failure.expected(), Fields::text);
    Fields.optional(out, failure.actual(), Fields::text);
    Fields.optional(out, failure.cause(), ResultCodec::failure);
  }

  private static Failure failure(DataInputStream in) throws IOException {
    return new Failure(
        Fields.list(in, Fields::text),
        Fields.text(in),
        Fields.list(in, ResultCodec::frame),
        Fields.optional(in, Fields::text),
        Fields.optional(in, Fields::text),
        Fields.optional(in, ResultCodec::failure));
  }

  private static void frame(DataOutputStream out, Frame frame) throws IOException {
    Fields.text(out, frame.type());
    Fields.text(out, frame.method());
    Fields.text(out, frame.file());
    out.writeInt(frame.line());
  }

  private static Frame frame(DataInputStream in) throws IOException {
    return new Frame(Fields.text(in), Fields.text(in), Fields.text(in), in.readInt());
  }

  private static <T> T constant(DataInputStream in, T[] values) throws IOException {
    int ordinal = in.readByte();
    if (ordinal < 0 || ordinal >= values.length) {
      throw new IOException("There is no constant " + ordinal);
    }
    return values[ordinal];
  }
}
