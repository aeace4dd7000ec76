package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

@Step(number = 6, title = "Keys of your own")
class Step6KeysOfYourOwnTest extends CacheFixture {
  private static final String LONG = "a title as long as a book, ".repeat(50);

  @Test
  @Points(3)
  @Hint("Which of your keys hold the namespace?")
  void cachesInTwoNamespacesNeverMeet() {
    Vault films = new Vault().holds("Dune", "reel 3");
    CachedFunction filmCache = new CachedFunction(newClient(), "films", films);
    cache.get("Dune");
    cache.get("Dune");

    assertThat(filmCache.hits()).as("hits of the films").isZero();
    assertThat(filmCache.get("Dune")).as("Dune among the films").contains("reel 3");
    assertThat(cache.get("Dune")).as("Dune among the books").contains("shelf 7");
    assertThat(filmCache.misses()).as("misses of the films").isEqualTo(1);
    assertThat(cache.misses()).as("misses of the books").isEqualTo(1);

    filmCache.invalidate("Dune");
    cache.get("Dune");
    assertThat(vault.searchesFor("Dune")).as("searches for the book").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint("Can an argument be a word that makes the key of a counter?")
  void noArgumentReachesACounter() {
    String key = keysOfTheAnswerTo("Dune").get(0);
    Set<String> arguments = new LinkedHashSet<>(List.of("hits", "misses", "hit", "miss", "stats"));
    arguments.addAll(argumentsThatWouldMakeOneOf(keys(), key, "Dune"));
    arguments.removeAll(vault.searches());

    for (String argument : arguments) {
      vault.holds(argument, "shelf 1");
      long hits = cache.hits();
      long misses = cache.misses();
      for (String call : new String[] {"first", "second"}) {
        assertThat(cache.get(argument)).as("%s get of %s", call, argument).contains("shelf 1");
      }
      assertThat(cache.hits()).as("hits after the gets of %s", argument).isEqualTo(hits + 1);
      assertThat(cache.misses()).as("misses after those").isEqualTo(misses + 1);
    }
  }

  @Test
  @Points(2)
  @Hint("From the key alone, can you tell where the namespace ends and the argument begins?")
  void noTwoPairsOfNamespaceAndArgumentShareAKey() {
    String key = keysOfTheAnswerTo("Dune").get(0);
    List<String> separators = new ArrayList<>(List.of(":", "", " ", "/", ".", "::", "\n"));
    separators.addAll(textBetween("books", "Dune", key));

    for (String separator : separators) {
      assertNeverMeet("books", "old" + separator + "Dune", "books" + separator + "old", "Dune");
      assertNeverMeet("books", "Dune" + separator + "old", "old" + separator + "books", "Dune");
    }
    assertNeverMeet("books", "", "", "books");
    assertNeverMeet("books", "ÉMILE", "books", "Émile");
    assertNeverMeet("books", "\u00e9", "books", "e\u0301");
    assertNeverMeet("books", "Emile ", "books", "Emile");
    assertNeverMeet("books", LONG + "1", "books", LONG + "2");
    // Texts that are different and have the same hashCode, or the same CRC-32.
    assertNeverMeet("books", "Aa", "books", "BB");
    assertNeverMeet("Aa", "Dune", "BB", "Dune");
    assertNeverMeet("books", "plumless", "books", "buckeroo");
  }

  @Test
  @Points(2)
  @Hint("Could another program use the very key that you use?")
  void otherKeysInRedisAreLeftAlone() {
    own.set("Dune", "not yours");
    own.set("hits", "41");
    own.set("misses", "17");
    own.rpush("Emma", "not yours either");
    own.hset("shelf 7", "hits", "1");
    Map<String, byte[]> before = snapshot();

    for (String title : List.of("Dune", "Dune", "Emma", "hits", "misses")) {
      cache.get(title);
    }
    assertThat(cache.get("Dune")).contains("shelf 7");
    assertThat(cache.hits()).as("hits").isEqualTo(2);
    cache.invalidate("Dune");
    cache.invalidate("hits");

    assertThat(snapshot()).as("the keys of another program").containsAllEntriesOf(before);
  }

  private void assertNeverMeet(
      String namespace, String argument, String otherNamespace, String otherArgument) {
    emptyRedis();
    Vault here = new Vault().holds(argument, "the answer of the first get");
    Vault there = new Vault().holds(otherArgument, "its own answer");
    if (namespace.equals(otherNamespace)) {
      here.holds(otherArgument, "its own answer");
      there = here;
    }
    CachedFunction one = new CachedFunction(client, namespace, here);
    CachedFunction other = new CachedFunction(client, otherNamespace, there);
    one.get(argument);

    assertThat(other.get(otherArgument))
        .as(
            "get(\"%s\") in the namespace \"%s\", after get(\"%s\") in \"%s\"; in Redis: %s",
            shortened(otherArgument),
            otherNamespace,
            shortened(argument),
            namespace,
            keys().stream().map(Step6KeysOfYourOwnTest::shortened).toList())
        .contains("its own answer");
  }

  private static String shortened(String text) {
    int length = text.length();
    return length < 50 ? text : text.substring(0, 25) + "..." + text.substring(length - 10);
  }

  /** If keys are an argument between two fixed texts, find the arguments that make other keys. */
  private static List<String> argumentsThatWouldMakeOneOf(
      SortedSet<String> keys, String key, String argument) {
    int start = key.indexOf(argument);
    if (start < 0) {
      return List.of();
    }
    String prefix = key.substring(0, start);
    String suffix = key.substring(start + argument.length());
    return keys.stream()
        .filter(it -> it.startsWith(prefix) && it.endsWith(suffix))
        .filter(it -> it.length() >= prefix.length() + suffix.length())
        .map(it -> it.substring(prefix.length(), it.length() - suffix.length()))
        .toList();
  }

  /** Find what stands between namespace and argument, whichever comes first. */
  private static List<String> textBetween(String namespace, String argument, String key) {
    int first = Math.min(key.indexOf(namespace), key.indexOf(argument));
    if (first < 0) {
      return List.of();
    }
    boolean namespaceFirst = key.startsWith(namespace, first);
    String former = namespaceFirst ? namespace : argument;
    int from = first + former.length();
    int to = key.indexOf(namespaceFirst ? argument : namespace, from);
    return to < from ? List.of() : List.of(key.substring(from, to));
  }
}
