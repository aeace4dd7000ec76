package dbkata.grader.compile.worker;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file that was never on a disk. */
final class SourceText extends SimpleJavaFileObject {
  private final String path;
  private final String text;

  SourceText(String path, String text) {
    super(URI.create("source:///" + path), Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
