package dbkata.grader.attacks;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Points that count, as in {@code 96} or {@code at most 96}.
 *
 * @param least not fewer
 * @param most not more
 */
record Earnings(int least, int most) {
  private static final String AT_MOST = "at most ";

  @JsonCreator
  static Earnings parse(String text) {
    if (text.startsWith(AT_MOST)) {
      return new Earnings(0, Integer.parseInt(text.substring(AT_MOST.length())));
    }
    return exactly(Integer.parseInt(text));
  }

  @JsonCreator
  static Earnings exactly(int points) {
    return new Earnings(points, points);
  }

  boolean allow(int points) {
    return least <= points && points <= most;
  }

  @Override
  public String toString() {
    return least == most ? Integer.toString(most) : AT_MOST + most;
  }
}
