package dbkata.grader.kit;

import dbkata.grader.domain.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Read {@code exercise.yaml}, and say everything that is wrong with it at once. */
final class ManifestReader {
  private static final Set<String> FIELDS =
      Set.of("id", "title", "package", "engine", "grants", "given");
  private static final Pattern PACKAGE = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*");
  private static final Pattern SOURCE = Pattern.compile("([\\w]+/)*\\w+\\.java");

  private final ExerciseFolder folder;
  private final List<String> problems = new ArrayList<>();

  private ManifestReader(ExerciseFolder folder) {
    this.folder = folder;
  }

  static Manifest read(ExerciseFolder folder) {
    return new ManifestReader(folder).read();
  }

  private Manifest read() {
    JsonNode yaml = parse();
    for (String field : yaml.propertyNames()) {
      if (!FIELDS.contains(field)) {
        problem("has an unknown field \"" + field + "\": the fields are " + sorted(FIELDS));
      }
    }
    String id = text(yaml, "id");
    if (!id.isEmpty() && !id.equals(folder.id())) {
      problem("says id: " + id + ", but its folder is " + folder.id() + ": name both alike");
    }
    String packageName = text(yaml, "package");
    if (!packageName.isEmpty() && !PACKAGE.matcher(packageName).matches()) {
      problem("says package: " + packageName + ", which is no package's name");
    }
    Manifest manifest =
        new Manifest(
            id,
            text(yaml, "title"),
            packageName,
            engine(text(yaml, "engine")),
            new TreeSet<>(grants(yaml)),
            given(yaml, packageName.replace('.', '/') + "/"));
    if (!problems.isEmpty()) {
      throw new BadKitException(problems);
    }
    return manifest;
  }

  private JsonNode parse() {
    try {
      JsonNode yaml = YAMLMapper.shared().readTree(folder.manifest());
      if (yaml.isObject()) {
        return yaml;
      }
      problem("holds no fields: it needs " + sorted(FIELDS));
    } catch (JacksonException e) {
      problem("cannot be read: " + e.getOriginalMessage().lines().findFirst().orElse("no YAML"));
    }
    throw new BadKitException(problems);
  }

  private String text(JsonNode yaml, String field) {
    Optional<String> value =
        yaml.optional(field).filter(JsonNode::isString).map(JsonNode::asString);
    if (value.filter(it -> !it.isBlank()).isEmpty()) {
      problem("lacks the field \"" + field + "\", or it is not a text");
    }
    return value.orElse("");
  }

  private Engine engine(String word) {
    for (Engine engine : Engine.values()) {
      if (engine.word().equals(word)) {
        return engine;
      }
    }
    if (!word.isEmpty()) {
      problem("says engine: " + word + ": the engines are " + engines());
    }
    return Engine.SQLITE;
  }

  private static String engines() {
    return Arrays.stream(Engine.values()).map(Engine::word).collect(Collectors.joining(", "));
  }

  private List<String> grants(JsonNode yaml) {
    List<String> grants = texts(yaml, "grants");
    for (String grant : grants) {
      if (!Libraries.GRANTS.containsKey(grant)) {
        problem("grants " + grant + ": the grants are " + sorted(Libraries.GRANTS.keySet()));
      }
    }
    return grants;
  }

  private List<String> given(JsonNode yaml, String packageFolder) {
    List<String> given = texts(yaml, "given");
    for (String path : given) {
      if (!SOURCE.matcher(path).matches() || !path.startsWith(packageFolder)) {
        problem("gives " + path + ", which is no .java file of its package");
      } else if (!Files.isRegularFile(folder.sources().resolve(path))) {
        problem("gives " + path + ", which is not there");
      }
    }
    return given;
  }

  private List<String> texts(JsonNode yaml, String field) {
    Optional<JsonNode> list = yaml.optional(field);
    if (list.isPresent() && !list.get().isArray()) {
      problem("needs a list in the field \"" + field + "\"");
      return List.of();
    }
    return list.stream()
        .flatMap(items -> items.valueStream())
        .map(item -> item.asString(""))
        .toList();
  }

  private void problem(String what) {
    Path shown = Path.of("exercises", folder.id(), "exercise.yaml");
    problems.add(shown.toString().replace('\\', '/') + " " + what + ".");
  }

  private static String sorted(Set<String> words) {
    return words.stream()
        .sorted()
        .map(it -> it.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
