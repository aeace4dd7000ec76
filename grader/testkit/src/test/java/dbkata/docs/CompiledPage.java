package dbkata.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;

/** A page whose snippets are compiled and can be run, one after the other. */
final class CompiledPage implements AutoCloseable {
  private final Page page;
  private final SnippetProgram program;
  private final URLClassLoader loader;

  private CompiledPage(Page page, SnippetProgram program, URLClassLoader loader) {
    this.page = page;
    this.program = program;
    this.loader = loader;
  }

  /**
   * Compile all snippets of a page.
   *
   * @param imports the import lines that they need
   * @param folder an empty folder for the class files
   * @throws AssertionError with the page's line of each error; a use of something deprecated is one
   */
  static CompiledPage of(Page page, List<String> imports, Path folder) throws Exception {
    Path source = folder.resolve(SnippetSource.CLASS + ".java");
    Files.writeString(source, SnippetSource.of(page, imports));
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-g",
            "-Xlint:deprecation,rawtypes,unchecked",
            "-Werror",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(null, files, problems, options, null, files.getJavaFileObjects(source))
              .call();
      if (!compiled) {
        throw new AssertionError(
            problems.getDiagnostics().stream()
                .map(it -> page.at(it.getLineNumber()) + ": " + it.getMessage(null))
                .collect(Collectors.joining("\n")));
      }
    }
    URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledPage.class.getClassLoader());
    Object program = loader.loadClass(SnippetSource.CLASS).getDeclaredConstructor().newInstance();
    return new CompiledPage(page, (SnippetProgram) program, loader);
  }

  /**
   * Run a snippet with what it speaks of and compare what it prints with the page.
   *
   * @throws AssertionError with the page's line, when it fails or prints something else
   */
  void run(Snippet snippet, @Nullable DataSource dataSource, @Nullable RedisClient redis) {
    program.use(dataSource, redis);
    List<String> printed = printed(snippet);
    if (!printed.equals(snippet.output())) {
      throw new AssertionError(
          page.at(snippet.line())
              + ": the snippet does not print what the page shows\n  the page: "
              + String.join("\n            ", snippet.output())
              + "\n  printed:  "
              + String.join("\n            ", printed));
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private List<String> printed(Snippet snippet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.run(snippet.line());
    } catch (Exception e) {
      throw new AssertionError(page.at(lineOf(e, snippet)) + ": the snippet fails with " + e, e);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static int lineOf(Exception failure, Snippet snippet) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(SnippetSource.CLASS))
        .mapToInt(StackTraceElement::getLineNumber)
        .findFirst()
        .orElse(snippet.line());
  }
}
