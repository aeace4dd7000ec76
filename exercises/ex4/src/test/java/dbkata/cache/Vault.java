package dbkata.cache;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A slow function that is quick: it says what the test put in, and remembers each search. */
final class Vault implements SlowFunction {
  private final Map<String, String> shelves = new ConcurrentHashMap<>();
  private final List<String> searches = new CopyOnWriteArrayList<>();
  private volatile Runnable duringEachSearch = () -> {};

  @Override
  public Optional<String> apply(String title) {
    searches.add(title);
    duringEachSearch.run();
    return Optional.ofNullable(shelves.get(title));
  }

  /** Let a title stand on a shelf; all other titles are absent. */
  Vault holds(String title, String shelf) {
    shelves.put(title, shelf);
    return this;
  }

  /** Do something in the middle of each search, such as to fail. */
  void duringEachSearch(Runnable action) {
    duringEachSearch = action;
  }

  void failsWith(RuntimeException failure) {
    duringEachSearch(
        () -> {
          throw failure;
        });
  }

  void worksAgain() {
    duringEachSearch(() -> {});
  }

  List<String> searches() {
    return List.copyOf(searches);
  }

  int searchesFor(String title) {
    return Collections.frequency(searches, title);
  }
}
