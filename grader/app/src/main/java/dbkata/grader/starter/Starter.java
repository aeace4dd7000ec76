package dbkata.grader.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A student's repository: every file of it, by its path with slashes.
 *
 * <p>It depends on nothing but the kit's files and what was asked for, so the same kit gives the
 * same bytes on every machine.
 *
 * @param files the files' contents
 */
public record Starter(SortedMap<String, byte[]> files) {
  public Starter {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Make one out of a kit's checkout.
   *
   * @param kit the checkout's folder
   * @param exercises ids in the order in which students meet them; all of the kit's when empty
   * @param grader what scores every push; nothing does when empty
   * @throws BadStarterException when the folder is no whole kit, an exercise is unknown, or a stub
   *     would give its solution away
   */
  public static Starter of(Path kit, List<String> exercises, Optional<PinnedGrader> grader) {
    KitFiles source = new KitFiles(kit);
    List<String> chosen = source.chosen(exercises);
    try {
      new Stubs(kit).requireNoSolutions(chosen);
      SortedMap<String, byte[]> files = source.read(chosen);
      Poms poms = new Poms(files.keySet());
      rewrite(files, path -> path.endsWith("pom.xml"), poms::withoutWhatIsMissing);
      Pages pages = new Pages(files.keySet());
      for (String path : List.copyOf(files.keySet())) {
        if (path.endsWith(".md")) {
          rewrite(files, path::equals, text -> pages.withoutDeadLinks(path, text));
        }
      }
      files.putAll(new Overlay(kit, chosen, grader).read());
      return new Starter(files);
    } catch (IOException e) {
      throw new BadStarterException(List.of("The kit cannot be read: " + e.getMessage() + "."));
    }
  }

  /** Tell whether a file is a program, by its first two bytes: file systems may not know. */
  static boolean isProgram(byte[] content) {
    return content.length > 2 && content[0] == '#' && content[1] == '!';
  }

  private static void rewrite(
      SortedMap<String, byte[]> files, Predicate<String> which, UnaryOperator<String> change) {
    files.replaceAll(
        (path, content) ->
            which.test(path) ? change.apply(new String(content, UTF_8)).getBytes(UTF_8) : content);
  }
}
