package dbkata.grader.batch;

import dbkata.grader.report.PlainText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The submissions of a class: one folder, zip or git checkout a student.
 *
 * @param submissions where each lies, by the student's id, which is its name
 * @param leftAside names of what is no submission, such as a file of notes
 */
public record Inbox(SortedMap<String, Path> submissions, List<String> leftAside) {
  /** What students pack their work in; only zips can be read, and the others are told so. */
  private static final Pattern PACKED =
      Pattern.compile("\\.(zip|jar|rar|7z|tar|tgz|tar\\.(gz|bz2|xz|zst)|gz|bz2|xz)$");

  private static final int MOST_NAMED = 20;

  public Inbox {
    submissions = Collections.unmodifiableSortedMap(new TreeMap<>(submissions));
    leftAside = List.copyOf(leftAside);
  }

  /**
   * Look what is in a folder.
   *
   * @throws BadBatchException when there is none, when it is empty, or when two submissions have
   *     one id
   */
  public static Inbox in(Path folder) throws BadBatchException {
    if (!Files.isDirectory(folder)) {
      throw new BadBatchException(
          "There is no folder "
              + folder
              + ": name the one that holds a folder, a zip or a git checkout of each student.");
    }
    SortedMap<String, List<Path>> found = new TreeMap<>();
    List<String> leftAside = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || name.equals("__MACOSX")) {
          continue;
        }
        Optional<String> id = id(entry, name);
        if (id.isPresent()) {
          found.computeIfAbsent(id.get(), it -> new ArrayList<>()).add(entry);
        } else {
          leftAside.add(PlainText.line(name));
        }
      }
    } catch (IOException e) {
      throw new BadBatchException(folder + " cannot be read: " + e.getMessage() + ".", e);
    }
    if (found.isEmpty()) {
      throw new BadBatchException(
          "There are no submissions in "
              + folder
              + ": it is to hold a folder, a zip or a git checkout of each student.");
    }
    requireUnique(found);
    SortedMap<String, Path> submissions = new TreeMap<>();
    found.forEach((id, paths) -> submissions.put(id, paths.get(0)));
    Collections.sort(leftAside);
    return new Inbox(submissions, leftAside);
  }

  private static Optional<String> id(Path entry, String name) {
    if (Files.isDirectory(entry)) {
      return Optional.of(PlainText.line(name));
    }
    String plain = PACKED.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    boolean isPacked = plain.length() < name.length() && !plain.isBlank();
    return isPacked
        ? Optional.of(PlainText.line(name.substring(0, plain.length())))
        : Optional.empty();
  }

  private static void requireUnique(SortedMap<String, List<Path>> found) throws BadBatchException {
    List<String> problems = new ArrayList<>();
    found.forEach(
        (id, paths) -> {
          if (paths.size() > 1) {
            List<String> names =
                paths.stream()
                    .map(it -> PlainText.line(it.getFileName().toString()))
                    .sorted()
                    .toList();
            problems.add(
                "Two submissions of one id, %s: %s.".formatted(id, String.join(", ", names)));
          }
        });
    if (problems.isEmpty()) {
      return;
    }
    int number = problems.size();
    List<String> lines = new ArrayList<>(problems.subList(0, Math.min(number, MOST_NAMED)));
    if (number > MOST_NAMED) {
      lines.add("And " + (number - MOST_NAMED) + " more.");
    }
    lines.add(
        "%d %s there more than once; nothing was graded. Take away or rename what does not count."
            .formatted(number, number == 1 ? "id is" : "ids are"));
    throw new BadBatchException(String.join("\n", lines));
  }
}
