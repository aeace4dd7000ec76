package dbkata.grader.domain;

import java.util.Locale;

/** What an exercise's tests run on. */
public enum Engine {
  SQLITE,
  POSTGRESQL,
  REDIS;

  /** Tell the word of the manifest, such as {@code postgresql}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
