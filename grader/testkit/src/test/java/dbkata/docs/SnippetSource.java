package dbkata.docs;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Write a page's snippets as one Java class in which every line of code keeps its line number, so
 * that what javac and a stack trace say of a line is true of the page.
 *
 * <p>Statements become the body of a method, whose head and end stand where the fences were;
 * methods and types become members.
 */
final class SnippetSource {
  static final String CLASS = "Snippets";

  private final List<String> body;
  private final StringBuilder cases = new StringBuilder();

  private SnippetSource(Page page) {
    this.body = new ArrayList<>(Collections.nCopies(page.lines().size() + 1, ""));
  }

  /**
   * Write the class.
   *
   * @param imports the import lines to begin with
   */
  static String of(Page page, List<String> imports) {
    SnippetSource source = new SnippetSource(page);
    page.snippets().forEach(source::add);
    return source.text(imports);
  }

  private void add(Snippet snippet) {
    List<String> code = snippet.code();
    int first = snippet.line() - 1;
    for (int i = 0; i < code.size(); i++) {
      body.set(first + i, code.get(i));
    }
    if (isStatements(String.join("\n", code))) {
      String method = "snippet" + snippet.line() + "()";
      body.set(first - 1, "void " + method + " throws Exception {");
      body.set(first + code.size(), "}");
      cases.append("case ").append(snippet.line()).append(" -> ").append(method).append("; ");
    }
  }

  private String text(List<String> imports) {
    // Line 1 of a page is its heading, never code.
    body.set(
        0,
        String.join(" ", imports)
            + " public class "
            + CLASS
            + " extends dbkata.docs.SnippetProgram {");
    return String.join("\n", body)
        + "\n@Override public void run(int line) throws Exception { switch (line) { "
        + cases
        + "default -> {} } } }\n";
  }

  /** What parses inside a method is statements, unless it only declares types. */
  private static boolean isStatements(String code) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask parser =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, List.of(), null, List.of(inMethod(code)));
    try {
      ClassTree type = (ClassTree) parser.parse().iterator().next().getTypeDecls().get(0);
      BlockTree block = ((MethodTree) type.getMembers().get(0)).getBody();
      return problems.getDiagnostics().stream()
              .noneMatch(it -> it.getKind() == Diagnostic.Kind.ERROR)
          && !block.getStatements().stream().allMatch(ClassTree.class::isInstance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject inMethod(String code) {
    return new SimpleJavaFileObject(URI.create("mem:///Block.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return "class Block { void run() {\n" + code + "\n} }";
      }
    };
  }
}
