package dbkata.sandbox.lists;

import org.jspecify.annotations.Nullable;

/** Whether something is open to an exercise's code. */
public sealed interface Answer {
  /**
   * It is open.
   *
   * @param literal the internal name of the type whose arguments must be literals; null for none
   */
  record Open(@Nullable String literal) implements Answer {}

  /**
   * It is closed.
   *
   * @param reason why, and the way out, as the end of a sentence and further ones; null when it is
   *     merely on no list
   */
  record Closed(@Nullable String reason) implements Answer {}
}
