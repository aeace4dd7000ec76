package dbkata.probe.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the grader asks of its child. The end of the commands is the end of the child. */
public sealed interface Command {
  /**
   * Get ready before a student's code is there.
   *
   * @param engine the binary name of the JUnit engine
   * @param junit the configuration parameters of every request
   * @param classes the binary names of classes to initialise; those that are missing are passed
   *     over
   * @param jdbcUrls databases to connect to once, so that their drivers are complete
   * @param bounds what the child watches over by itself
   */
  record Prepare(
      String engine,
      Map<String, String> junit,
      List<String> classes,
      List<String> jdbcUrls,
      Bounds bounds)
      implements Command {}

  /**
   * Run tests of one exercise.
   *
   * @param tests class files and resources of the tests, by their path in a jar
   * @param classes class files of the student's code by binary name
   * @param visiblePackages what the student's code may see besides the JDK and itself: prefixes of
   *     class names that end in a dot, and single classes
   * @param properties system properties that the tests read; gone before a test method runs
   * @param testClasses what to run, in this order
   */
  record Run(
      Map<String, byte[]> tests,
      Map<String, byte[]> classes,
      List<String> visiblePackages,
      Map<String, String> properties,
      List<TestClass> testClasses)
      implements Command {}

  /** Say at once where the test under way is: it is about to be stopped. */
  record Look() implements Command {}

  /**
   * Test methods of one class.
   *
   * @param name the class's binary name
   * @param methods names and the types of their parameters, as in {@code adds(java.lang.String)}
   */
  record TestClass(String name, List<String> methods) {}

  /**
   * What the child watches over by itself.
   *
   * @param threads how many threads it may have at once
   * @param outputPerTest how many bytes of a test's output it keeps
   */
  record Bounds(int threads, int outputPerTest) {}

  /** Write it as the content of a record. */
  default byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      if (this instanceof Prepare prepare) {
        out.writeByte('p');
        Fields.text(out, prepare.engine());
        Fields.map(out, prepare.junit(), Fields::text);
        Fields.list(out, prepare.classes(), Fields::text);
        Fields.list(out, prepare.jdbcUrls(), Fields::text);
        out.writeInt(prepare.bounds().threads());
        out.writeInt(prepare.bounds().outputPerTest());
      } else if (this instanceof Run run) {
        out.writeByte('r');
        Fields.map(out, run.tests(), Fields::bytes);
        Fields.map(out, run.classes(), Fields::bytes);
        Fields.list(out, run.visiblePackages(), Fields::text);
        Fields.map(out, run.properties(), Fields::text);
        Fields.list(out, run.testClasses(), Command::write);
      } else if (this instanceof Look) {
        out.writeByte('l');
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** Read the content of a record. */
  static Command decoded(byte[] content) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    byte kind = in.readByte();
    return switch (kind) {
      case 'p' ->
          new Prepare(
              Fields.text(in),
              Fields.map(in, Fields::text),
              Fields.list(in, Fields::text),
              Fields.list(in, Fields::text),
              new Bounds(in.readInt(), in.readInt()));
      case 'r' ->
          new Run(
              Fields.map(in, Fields::bytes),
              Fields.map(in, Fields::bytes),
              Fields.list(in, Fields::text),
              Fields.map(in, Fields::text),
              Fields.list(in, it -> new TestClass(Fields.text(it), Fields.list(it, Fields::text))));
      case 'l' -> new Look();
      default -> throw new IOException("There is no command " + kind);
    };
  }

  private static void write(DataOutputStream out, TestClass tests) throws IOException {
    Fields.text(out, tests.name());
    Fields.list(out, tests.methods(), Fields::text);
  }
}
