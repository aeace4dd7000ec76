package dbkata.grader.kit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compile the kit's own sources, which are trusted, in this process. */
final class TrustedCompiler {
  private static final int MOST_ERRORS = 3;

  private TrustedCompiler() {}

  /**
   * Compile files into a folder, as Maven does.
   *
   * @return what the compiler says, a line for each error; empty when all is well
   */
  static List<String> compile(List<Path> files, List<Path> classPath, Path target)
      throws IOException {
    Files.createDirectories(target);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IOException(
          "this Java has no compiler: run the grader with a JDK, not with a JRE, and let JAVA_HOME"
              + " name its folder");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-d",
            target.toString(),
            "-cp",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            "--release",
            "17",
            "-proc:none",
            "-g",
            "-encoding",
            "UTF-8",
            "-nowarn");
    try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, null, null)) {
      boolean well =
          javac
              .getTask(
                  null,
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      return well ? List.of() : errors(diagnostics);
    }
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .limit(MOST_ERRORS)
        .map(TrustedCompiler::line)
        .toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ENGLISH).replaceAll("\\s*\\R\\s*", ", ");
    return error.getSource() == null
        ? message
        : Path.of(error.getSource().getName()).getFileName()
            + ":"
            + error.getLineNumber()
            + ": "
            + message;
  }
}
