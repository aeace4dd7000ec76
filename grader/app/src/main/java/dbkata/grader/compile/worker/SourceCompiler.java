package dbkata.grader.compile.worker;

import dbkata.grader.compile.worker.Response.CompilerError;
import dbkata.grader.compile.worker.Response.Limit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compile sources in memory with the JDK's own compiler.
 *
 * <p>Annotation processing is off, so nothing of a submission ever runs here.
 */
final class SourceCompiler {
  private static final int LONGEST_MESSAGE = 4000;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

  // A file manager knows what its jars hold: opening them again takes longer than compiling.
  private final Map<List<String>, StandardJavaFileManager> librariesByPaths = new HashMap<>();

  /** Compile, whatever the sources do to the compiler, unless they hang or kill it. */
  Response compile(Request request) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter complaints = new StringWriter();
    ClassFiles classes =
        new ClassFiles(libraries(request.libraries()), request.mostClasses(), request.mostBytes());
    boolean compiled = false;
    try {
      compiled = task(request, classes, diagnostics, complaints).call();
    } catch (RuntimeException | StackOverflowError e) {
      complaints.write(e.toString());
    }
    if (classes.isTooMuch()) {
      return new Response.BeyondLimit(Limit.OUTPUT);
    }
    if (compiled) {
      return new Response.Classes(classes.byName());
    }
    List<CompilerError> errors = errors(diagnostics.getDiagnostics());
    return errors.isEmpty()
        ? new Response.BeyondLimit(limit(complaints.toString()))
        : new Response.Errors(errors, errors.size());
  }

  private JavaCompiler.CompilationTask task(
      Request request,
      ClassFiles classes,
      DiagnosticCollector<JavaFileObject> diagnostics,
      StringWriter complaints) {
    return javac.getTask(
        complaints, classes, diagnostics, CompilerFlags.all(), null, sources(request.sources()));
  }

  private static List<SourceText> sources(SortedMap<String, String> sources) {
    return sources.entrySet().stream()
        .map(source -> new SourceText(source.getKey(), source.getValue()))
        .toList();
  }

  private StandardJavaFileManager libraries(List<String> paths) {
    return librariesByPaths.computeIfAbsent(paths, this::openLibraries);
  }

  private StandardJavaFileManager openLibraries(List<String> paths) {
    StandardJavaFileManager manager =
        javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    try {
      manager.setLocationFromPaths(
          StandardLocation.CLASS_PATH, paths.stream().map(Path::of).toList());
      // Without one of its own, javac would look for sources on the class path.
      manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return manager;
  }

  private static List<CompilerError> errors(
      List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<CompilerError> errors = new ArrayList<>();
    diagnostics.stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .map(SourceCompiler::error)
        .sorted(Comparator.comparing(CompilerError::path).thenComparing(CompilerError::line))
        .forEach(errors::add);
    return errors;
  }

  private static CompilerError error(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ENGLISH);
    String path = diagnostic.getSource() instanceof SourceText source ? source.path() : "";
    int line =
        diagnostic.getLineNumber() == Diagnostic.NOPOS ? 0 : (int) diagnostic.getLineNumber();
    return new CompilerError(
        path, line, message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
  }

  /** javac prints what it did not survive and tells nothing else of it. */
  private static Limit limit(String complaints) {
    if (complaints.contains("StackOverflowError")) {
      return Limit.STACK;
    }
    return complaints.contains("OutOfMemoryError") ? Limit.MEMORY : Limit.DEFECT;
  }
}
