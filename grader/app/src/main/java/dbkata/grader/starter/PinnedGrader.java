package dbkata.grader.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The grader that scores every push: an archive of {@code grader/release}, and what its bytes must
 * be.
 *
 * @param url where the archive is fetched from
 * @param sha256 its SHA-256, 64 hexadecimal digits in lower case
 */
public record PinnedGrader(String url, String sha256) {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** What neither YAML nor a shell reads as anything but itself. */
  private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9:/._~%+@=-]+");

  /**
   * Name an archive.
   *
   * @throws BadStarterException when one of the two is not what it should be
   */
  public PinnedGrader {
    List<String> problems = new ArrayList<>();
    if (!ADDRESS.matcher(url).matches()) {
      problems.add("--grader takes an address that begins with https://, not \"" + url + "\".");
    }
    if (!SHA_256.matcher(sha256).matches()) {
      problems.add(
          "--sha256 takes the 64 digits that grader/release writes beside the archive, not \""
              + sha256
              + "\".");
    }
    if (!problems.isEmpty()) {
      throw new BadStarterException(problems);
    }
  }
}
