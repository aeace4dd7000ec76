package dbkata.grader.domain;

import java.time.Instant;
import java.util.List;

/**
 * How alike the sources of a class are. It asks a question about two students and answers none.
 *
 * @param compared when they were compared
 * @param tool what compared them, with its version
 * @param exercises what was found in each exercise
 * @param leftOut submissions that could not be compared, in one exercise or in all
 */
public record Similarity(
    Instant compared, String tool, List<Compared> exercises, List<LeftOut> leftOut) {
  public Similarity {
    exercises = List.copyOf(exercises);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * What was found in an exercise.
   *
   * @param exercise its id
   * @param submissions how many were compared
   * @param pairs how many pairs they make
   * @param median the similarity that half of them do not exceed, in per cent: what the exercise
   *     itself makes alike
   * @param top the pairs most alike, those first
   */
  public record Compared(String exercise, int submissions, long pairs, int median, List<Pair> top) {
    public Compared {
      top = List.copyOf(top);
    }
  }

  /**
   * Two students' sources.
   *
   * @param one a student's id
   * @param other another's
   * @param percent how much of both is alike
   * @param lines how many lines of the first one's that are
   * @param parts where
   */
  public record Pair(String one, String other, int percent, int lines, List<Part> parts) {
    public Pair {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Lines that are alike, from 1, the last included.
   *
   * @param file the one's source, by its path below the source root
   * @param from its first line
   * @param to its last
   * @param otherFile the other's source
   * @param otherFrom its first line
   * @param otherTo its last
   */
  public record Part(String file, int from, int to, String otherFile, int otherFrom, int otherTo) {}
}
