package dbkata.grader.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tell the grader's version, which its jar carries. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("of a build without one");
    return new String[] {"DB Kata grader " + version, "Java " + System.getProperty("java.version")};
  }
}
