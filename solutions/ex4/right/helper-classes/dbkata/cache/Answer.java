package dbkata.cache;

import java.util.Optional;

/** What the vault said; in Redis there is a character more than in the text, or none at all. */
sealed interface Answer {
  record Shelf(String text) implements Answer {}

  record Nowhere() implements Answer {}

  static Answer of(Optional<String> answer) {
    return answer.isPresent() ? new Shelf(answer.get()) : new Nowhere();
  }

  static Answer stored(String stored) {
    return stored.isEmpty() ? new Nowhere() : new Shelf(stored.substring(0, stored.length() - 1));
  }

  default String toStore() {
    return this instanceof Shelf shelf ? shelf.text() + "." : "";
  }

  default Optional<String> toOptional() {
    return this instanceof Shelf shelf ? Optional.of(shelf.text()) : Optional.empty();
  }
}
