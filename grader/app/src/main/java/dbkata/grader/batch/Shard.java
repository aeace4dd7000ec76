package dbkata.grader.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a class, for one machine of several.
 *
 * @param index which part, from 1
 * @param count how many parts there are
 */
public record Shard(int index, int count) {
  /** The whole class. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** Kubernetes sets it in each pod of an indexed job; counted from 0. */
  public static final String INDEX_VARIABLE = "JOB_COMPLETION_INDEX";

  private static final Pattern FORM = Pattern.compile("(auto|\\d{1,6})/(\\d{1,6})");

  /**
   * Read {@code i/n}, or {@code auto/n} for the index that the environment tells.
   *
   * @throws BadBatchException when it is neither, or the index is beyond the number
   */
  public static Shard parse(String text, Map<String, String> environment) throws BadBatchException {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new BadBatchException(
          "--shard is i/n, as in 2/4 for the second of four parts, or auto/4; not " + text + ".");
    }
    int count = Integer.parseInt(form.group(2));
    int index =
        form.group(1).equals("auto") ? automatic(environment) : Integer.parseInt(form.group(1));
    if (index < 1 || index > count) {
      throw new BadBatchException(
          "There is no shard %d of %d: they count from 1.".formatted(index, count));
    }
    return new Shard(index, count);
  }

  private static int automatic(Map<String, String> environment) throws BadBatchException {
    String value = environment.getOrDefault(INDEX_VARIABLE, "");
    if (!value.matches("\\d{1,6}")) {
      throw new BadBatchException(
          "--shard auto/n takes its index, counted from 0, from %s, which is %s."
              .formatted(INDEX_VARIABLE, value.isEmpty() ? "not set" : "\"" + value + "\""));
    }
    return Integer.parseInt(value) + 1;
  }

  /**
   * Choose every count-th id: neighbours, who may have worked together, go to different machines.
   */
  Set<String> of(Set<String> ids) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(ids));
    Set<String> mine = new TreeSet<>();
    for (int i = index - 1; i < sorted.size(); i += count) {
      mine.add(sorted.get(i));
    }
    return mine;
  }
}
