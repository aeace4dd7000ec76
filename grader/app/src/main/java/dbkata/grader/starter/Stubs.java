package dbkata.grader.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Keeps a teacher who tried an exercise in its own room from handing the solution out.
 *
 * @param kit the checkout's folder
 */
record Stubs(Path kit) {
  /** What each stub throws, and no solution does. */
  private static final String SAYS_WHAT_TO_WRITE = "UnsupportedOperationException";

  /** Look at every source that a student is to change. */
  void requireNoSolutions(List<String> exercises) throws IOException {
    List<String> problems = new ArrayList<>();
    for (String id : exercises) {
      String root = "exercises/" + id + "/src/main/java/";
      SortedMap<String, byte[]> sources = new TreeMap<>();
      KitFiles.add(kit, root, sources);
      List<String> given = given(id);
      sources.forEach(
          (path, content) -> {
            boolean students =
                path.endsWith(".java") && !given.contains(path.substring(root.length()));
            if (students && !new String(content, UTF_8).contains(SAYS_WHAT_TO_WRITE)) {
              problems.add(
                  path
                      + " is no stub: it throws no "
                      + SAYS_WHAT_TO_WRITE
                      + ", so it may be a solution. Put the stub back, as with git checkout.");
            }
          });
    }
    if (!problems.isEmpty()) {
      throw new BadStarterException(problems);
    }
  }

  private List<String> given(String id) {
    Path manifest = kit.resolve("exercises").resolve(id).resolve("exercise.yaml");
    if (!Files.isRegularFile(manifest)) {
      return List.of();
    }
    JsonNode yaml = YAMLMapper.shared().readTree(manifest);
    return yaml.path("given").valueStream().map(item -> item.asString("")).toList();
  }
}
