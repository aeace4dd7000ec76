// Run by JPlag's JVM as a source file, with JPlag on the class path: nothing of the grader's is there.

import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Match;
import de.jplag.Submission;
import de.jplag.Token;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the submissions in a folder and prints what it finds, a line each, its words separated by
 * tabs: {@code tool NAME}, {@code left NAME WHY}, {@code compared SUBMISSIONS PAIRS MEDIAN}, and of the most alike {@code
 * pair NAME NAME SIMILARITY} with its {@code part FILE FROM TO FILE FROM TO}. Similarities are 0 to 1.
 */
final class Compare {
  private Compare() {}

  /** Takes a folder of submissions, one of base code, and how many pairs are wanted. */
  public static void main(String[] arguments) throws Exception {
    Path submissions = Path.of(arguments[0]).toRealPath();
    Path base = Path.of(arguments[1]).toRealPath();
    int most = Integer.parseInt(arguments[2]);
    System.out.println("tool\tJPlag " + JPlag.JPLAG_VERSION);
    int left = leaveOutWhatCannotBeRead(submissions);
    if (left < 2) {
      System.out.println("compared\t" + left + "\t0\t0");
      return;
    }
    JPlagOptions options =
        new JPlagOptions(new JavaLanguage(), Set.of(submissions.toFile()), Set.of())
            .withBaseCodeSubmissionDirectory(base.toFile())
            .withMaximumNumberOfComparisons(JPlagOptions.SHOW_ALL_COMPARISONS);
    JPlagResult result = JPlag.run(options);
    for (Submission submission : result.getSubmissions().getInvalidSubmissions()) {
      System.out.println("left\t" + submission.getName() + "\tit is too short to compare");
    }
    List<JPlagComparison> all =
        result.getAllComparisons().stream()
            .sorted(
                Comparator.comparingDouble(JPlagComparison::similarity)
                    .reversed()
                    .thenComparing(it -> it.firstSubmission().getName())
                    .thenComparing(it -> it.secondSubmission().getName()))
            .toList();
    double median = all.isEmpty() ? 0 : all.get(all.size() / 2).similarity();
    int compared = result.getNumberOfSubmissions();
    System.out.println("compared\t" + compared + "\t" + all.size() + "\t" + median);
    for (JPlagComparison one : all.subList(0, Math.min(most, all.size()))) {
      print(one);
    }
  }

  private static void print(JPlagComparison it) {
    Submission first = it.firstSubmission();
    Submission second = it.secondSubmission();
    System.out.println("pair\t" + first.getName() + "\t" + second.getName() + "\t" + it.similarity());
    for (Match match : it.matches()) {
      System.out.println(
          "part\t"
              + lines(first, match.startOfFirst(), match.endOfFirst())
              + "\t"
              + lines(second, match.startOfSecond(), match.endOfSecond()));
    }
  }

  private static String lines(Submission submission, int from, int to) {
    List<Token> tokens = submission.getTokenList();
    Token start = tokens.get(from);
    Path file = submission.getRoot().toPath().relativize(start.getFile().toPath());
    int last = start.getLine();
    for (Token token : tokens.subList(from, Math.min(to + 1, tokens.size()))) {
      last = Math.max(last, token.getLine());
    }
    return file.toString().replace('\\', '/') + "\t" + start.getLine() + "\t" + last;
  }

  /** JPlag gives up over a source that its parser does not survive; the others are to be compared. */
  private static int leaveOutWhatCannotBeRead(Path submissions) throws IOException {
    int left = 0;
    try (Stream<Path> folders = Files.list(submissions)) {
      for (Path folder : folders.sorted().toList()) {
        try (Stream<Path> files = Files.walk(folder)) {
          List<File> sources = files.filter(Files::isRegularFile).map(Path::toFile).toList();
          new JavaLanguage().parse(Set.copyOf(sources), false);
          left++;
        } catch (Exception | StackOverflowError e) {
          System.out.println("left\t" + folder.getFileName() + "\tit does not parse as Java");
          delete(folder);
        }
      }
    }
    return left;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
