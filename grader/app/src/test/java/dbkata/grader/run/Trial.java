package dbkata.grader.run;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * An exercise of the smallest kind: each test calls one method of the student's, and each method
 * holds one snippet. So many snippets are tried in one run.
 *
 * @param snippets the bodies of the student's methods; test number n calls the n-th
 * @param members further members of the student's class
 * @param others further sources of the student's, by path
 */
record Trial(List<String> snippets, String members, Map<String, String> others) {
  static final String PACKAGE = "dbkata.trial";
  private static final String FOLDER = "dbkata/trial/";

  static Trial of(String... snippets) {
    return new Trial(List.of(snippets), "", Map.of());
  }

  Trial withMembers(String members) {
    return new Trial(snippets, members, others);
  }

  Trial withSource(String path, String source) {
    return new Trial(snippets, members, Map.of(path, source));
  }

  /** Run it, with as many children as it takes. */
  List<TestRun> run(RunBench bench) {
    try (TestRuns runs = TestRuns.warm(bench.settings(), Set.of(Engine.SQLITE))) {
      return run(runs, bench);
    }
  }

  /** Run it as one exercise of several. */
  List<TestRun> run(TestRuns runs, RunBench bench) {
    TreeMap<String, String> files = new TreeMap<>(others);
    files.put(FOLDER + "Work.java", work());
    CollectedSources sources =
        new CollectedSources("trial", files, new TreeSet<>(files.keySet()), List.of());
    return runs.run(prepared(bench), RunBench.compiled(files), sources);
  }

  /** Run it and give the verdicts alone. */
  List<Verdict> verdicts(RunBench bench) {
    return run(bench).stream().map(TestRun::verdict).toList();
  }

  private PreparedExercise prepared(RunBench bench) {
    List<TestCase> tests = new ArrayList<>();
    for (int i = 1; i <= snippets.size(); i++) {
      tests.add(
          new TestCase(
              PACKAGE + ".WorkTest",
              method(i) + "()",
              1,
              "Work",
              snippets.get(i - 1),
              1,
              Optional.empty()));
    }
    Exercise exercise =
        new Exercise(
            "trial", "Trial", PACKAGE, Engine.SQLITE, List.of(), new TreeSet<>(), List.of(), tests);
    return new PreparedExercise(
        exercise,
        new TreeMap<>(),
        bench.work(),
        testsJar(bench.work().resolveSibling("trial.jar")),
        bench.work(),
        List.of(),
        List.of());
  }

  /** The tests are compiled against the student's class: its methods never change. */
  private Path testsJar(Path jar) {
    Map<String, String> files =
        Map.of(FOLDER + "Work.java", stub(), FOLDER + "WorkTest.java", tests());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> type : RunBench.compiled(files).entrySet()) {
        if (type.getKey().startsWith(PACKAGE + ".WorkTest")) {
          out.putNextEntry(new ZipEntry(type.getKey().replace('.', '/') + ".class"));
          out.write(type.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private String work() {
    StringBuilder source = new StringBuilder("package " + PACKAGE + "; public class Work {\n");
    source.append(members).append('\n');
    for (int i = 1; i <= snippets.size(); i++) {
      source.append("public void ").append(method(i)).append("() throws Exception {\n");
      source.append(snippets.get(i - 1)).append("\n}\n");
    }
    return source.append('}').toString();
  }

  private String stub() {
    return new Trial(snippets.stream().map(it -> "").toList(), "", Map.of()).work();
  }

  private String tests() {
    StringBuilder source = new StringBuilder("package " + PACKAGE + "; class WorkTest {\n");
    for (int i = 1; i <= snippets.size(); i++) {
      String method = method(i);
      source.append("@org.junit.jupiter.api.Test void ").append(method);
      source.append("() throws Exception { new Work().").append(method).append("(); }\n");
    }
    return source.append('}').toString();
  }

  private static String method(int number) {
    return "snippet" + number;
  }
}
