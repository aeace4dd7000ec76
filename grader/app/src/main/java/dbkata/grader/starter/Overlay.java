package dbkata.grader.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that only a student's repository has, kept in the kit under {@code grader/starter}.
 *
 * @param kit the checkout's folder
 * @param exercises the chosen exercises
 * @param grader what scores every push
 */
record Overlay(Path kit, List<String> exercises, Optional<PinnedGrader> grader) {
  private static final String FOLDER = "grader/starter";

  /** Read them, the blanks filled in. */
  SortedMap<String, byte[]> read() throws IOException {
    Path folder = kit.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      throw new BadStarterException(
          List.of(
              "A starter is made from a whole checkout of the kit, and "
                  + kit
                  + " lacks "
                  + FOLDER
                  + ": is it a starter itself?"));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    KitFiles.add(folder, "", files);
    String table = table();
    files.replaceAll((path, text) -> filled(new String(text, UTF_8), table).getBytes(UTF_8));
    return files;
  }

  private String filled(String text, String table) {
    return text.replace("@EXERCISES@", table)
        .replace("@FIRST@", exercises.get(0))
        .replace("@IDS@", String.join(" ", exercises))
        .replace("@GRADER_URL@", grader.map(PinnedGrader::url).orElse(""))
        .replace("@GRADER_SHA256@", grader.map(PinnedGrader::sha256).orElse(""));
  }

  /** Name each exercise as its own page does. */
  private String table() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String id : exercises) {
      Path page = kit.resolve("exercises").resolve(id).resolve("README.md");
      String heading =
          Files.readString(page)
              .lines()
              .filter(line -> line.startsWith("# "))
              .map(line -> line.substring(2).strip())
              .findFirst()
              .orElse(id);
      rows.append("- [%s](exercises/%s/README.md)\n".formatted(heading, id));
    }
    return rows.toString().stripTrailing();
  }
}
