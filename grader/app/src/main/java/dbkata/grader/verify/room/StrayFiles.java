package dbkata.grader.verify.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What lies in a room or among its solutions and belongs to neither. */
final class StrayFiles {
  /** What builds and editors leave; .gitignore names the same. */
  private static final String IGNORED =
      "|(.*/)?(target|\\.idea|\\.vscode|\\.settings)/.*|(.*/)?(\\.classpath|\\.project)|.*\\.iml";

  private static final Pattern OF_ROOM =
      Pattern.compile(
          "README\\.md|exercise\\.yaml|pom\\.xml|\\.mvn/(maven|jvm)\\.config"
              + "|src/main/java/.*\\.java|src/test/java/.*\\.java|src/test/resources/.*\\.sql"
              + IGNORED);

  private static final Pattern OF_SOLUTION =
      Pattern.compile(
          "pom\\.xml|src/main/java/.*\\.java|(right|wrong)/[a-z0-9-]+/.*\\.java"
              + "|wrong/[a-z0-9-]+/first-failure\\.txt"
              + IGNORED);

  private static final Pattern BUILT = Pattern.compile("(.*/)?(target|\\.idea)/.*");

  private StrayFiles() {}

  static List<Problem> check(Room room) {
    List<Problem> problems = new ArrayList<>();
    check(room, room.folder(), OF_ROOM, problems);
    check(room, room.solution(), OF_SOLUTION, problems);
    return problems;
  }

  private static void check(Room room, Path folder, Pattern known, List<Problem> problems) {
    for (Path file : Room.files(folder)) {
      String path = Room.below(folder, file);
      if (!known.matcher(path).matches()) {
        problems.add(
            new Problem(
                room.shown(file), "belongs to no part of an exercise", "delete it or move it"));
      } else if (!BUILT.matcher(path).matches() && !isUtf8(file)) {
        problems.add(new Problem(room.shown(file), "is not UTF-8", "save it as UTF-8"));
      }
    }
  }

  private static boolean isUtf8(Path file) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
