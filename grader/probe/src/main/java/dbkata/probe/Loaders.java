package dbkata.probe;

import dbkata.probe.wire.Command.Run;
import java.util.HashMap;
import java.util.Map;

/**
 * The class loaders of one exercise.
 *
 * <pre>
 * system loader: probe, JUnit, AssertJ, test kit, drivers
 *   ^      ^
 *   |      +-- VisibleLoader: of all that, the granted packages; and the JDK
 *   |             ^
 *   |             +-- StudentLoader: the student's classes
 *   |                     ^
 *   +---------------------+-- TestLoader: the tests
 * </pre>
 *
 * @param tests the loader of the tests
 */
record Loaders(ClassLoader tests) {
  /** The name that frames of a student's code carry in a stack trace. */
  static final String STUDENT = "student";

  static Loaders of(Run run) {
    ClassLoader system = Loaders.class.getClassLoader();
    Map<String, byte[]> own = new HashMap<>(run.classes());
    // What JUnit, the test kit or a library is called belongs to them.
    own.keySet().removeIf(name -> system.getResource(ClassFiles.pathOf(name)) != null);
    VisibleLoader visible = new VisibleLoader(system, run.visiblePackages());
    StudentLoader student = new StudentLoader(visible, own);
    return new Loaders(new TestLoader(system, student, run.tests()));
  }
}
