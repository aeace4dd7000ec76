package dbkata.cache;

import java.util.Optional;

/** Something that takes long, such as a search in the vault. Given: leave it as it is. */
@FunctionalInterface
public interface SlowFunction {
  /**
   * Compute the answer.
   *
   * @param argument any text, also an empty one
   * @return any text, also an empty one; or Optional.empty() when there is no answer
   */
  Optional<String> apply(String argument);
}
