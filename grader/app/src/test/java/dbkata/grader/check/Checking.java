package dbkata.grader.check;

import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.PreparedExercise;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.ToolProvider;

/** An exercise {@code shop} with a stub, against which sources are checked. */
final class Checking {
  private final Path folder;
  private final PreparedExercise exercise;

  /** Compile the stub, whose sources are given by their simple file names. */
  Checking(Path folder, List<String> gates, Map<String, String> stub) {
    this.folder = folder;
    Path classes = folder.resolve("stub");
    compile(paths(stub), classes);
    Exercise declared =
        new Exercise(
            "shop",
            "A shop",
            "shop",
            Engine.SQLITE,
            List.of("shop/Item.java"),
            new TreeSet<>(List.of("jdbc")),
            gates,
            List.of());
    exercise =
        new PreparedExercise(
            declared,
            new TreeMap<>(paths(stub)),
            classes,
            folder.resolve("tests.jar"),
            folder,
            List.of(),
            List.of());
  }

  /** Check these sources. */
  Checked check(Map<String, String> sources) {
    Map<String, byte[]> classes = compile(paths(sources), folder.resolve("own"));
    CollectedSources collected =
        new CollectedSources("shop", new TreeMap<>(paths(sources)), new TreeSet<>(), List.of());
    return Checks.check(exercise, new Compilation.Compiled(classes), collected);
  }

  private static Map<String, String> paths(Map<String, String> bySimpleName) {
    Map<String, String> paths = new HashMap<>();
    bySimpleName.forEach((name, text) -> paths.put("shop/" + name, "package shop;\n" + text));
    return paths;
  }

  private static Map<String, byte[]> compile(Map<String, String> sources, Path target) {
    try {
      List<String> arguments = new ArrayList<>(List.of("-d", target.toString(), "-g", "-nowarn"));
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = target.resolve("sources").resolve(source.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getValue());
        arguments.add(file.toString());
      }
      StringWriter said = new StringWriter();
      var task = ToolProvider.getSystemJavaCompiler();
      try (var manager = task.getStandardFileManager(null, null, null)) {
        var units = manager.getJavaFileObjectsFromStrings(arguments.subList(4, arguments.size()));
        if (!task.getTask(said, manager, null, arguments.subList(0, 4), null, units).call()) {
          throw new AssertionError(said);
        }
      }
      return read(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> read(Path target) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (var files = Files.walk(target)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name = target.relativize(file).toString().replace(".class", "");
        classes.put(
            name.replace(file.getFileSystem().getSeparator(), "."), Files.readAllBytes(file));
      }
    }
    return classes;
  }
}
