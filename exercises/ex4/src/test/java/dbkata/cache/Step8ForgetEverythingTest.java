package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import dbkata.testkit.recording.SentCommand;
import java.util.List;
import org.junit.jupiter.api.Test;

@Step(number = 8, title = "Forget everything")
class Step8ForgetEverythingTest extends CacheFixture {
  @Test
  @Points(2)
  @Hint("How do you know that SCAN has been through all keys?")
  void invalidateAllForgetsEveryAnswer() {
    for (int i = 0; i < 500; i++) {
      own.set("another program's key " + i, "not yours");
    }
    CachedFunction another = new CachedFunction(newClient(), "books", vault);
    cache.invalidateAll(); // there is nothing to forget yet
    for (int i = 0; i < 20; i++) {
      (i % 2 == 0 ? cache : another).get("Book " + i);
    }

    cache.invalidateAll();

    for (int i = 0; i < 20; i++) {
      (i % 4 < 2 ? cache : another).get("Book " + i);
    }
    assertThat(vault.searches().size())
        .as("searches of two programs for 20 books, before and after")
        .isEqualTo(40);
  }

  @Test
  @Points(2)
  @Hint("What does a * in a namespace mean to the pattern of SCAN?")
  void invalidateAllForgetsNothingElse() {
    own.set("Dune", "not yours");
    cache.get("Dune");
    cache.get("Dune");

    for (String namespace : List.of("*", "b*", "b?oks", "b[o]oks", "b[^x]oks", "\\books", "")) {
      Vault shelf = new Vault().holds("Dune", "elsewhere");
      CachedFunction similar = new CachedFunction(newClient(), namespace, shelf);
      similar.get("Dune");
      similar.invalidateAll();
      assertThat(similar.get("Dune")).contains("elsewhere");
      assertThat(shelf.searches()).as("searches in the namespace \"%s\"", namespace).hasSize(2);
      assertThat(similar.misses()).as("misses in it, which stay counted").isEqualTo(2);
    }

    cache.get("Dune");
    assertThat(vault.searchesFor("Dune")).as("searches in the namespace \"books\"").isEqualTo(1);
    cache.invalidateAll();
    assertThat(cache.hits()).as("hits, which stay counted").isEqualTo(2);
    assertThat(own.get("Dune")).as("the key of another program").isEqualTo("not yours");
  }

  @Test
  @Points(1)
  @Hint("What do all other programs do while Redis looks at every key for you?")
  void invalidateAllNeverHoldsUpRedis() {
    cache.get("Dune");
    redis.recording().clear();

    cache.invalidateAll();

    assertThat(redis.recording().commands())
        .as("commands that look at all keys or drop them at once")
        .noneMatch(Step8ForgetEverythingTest::looksAtEveryKey);
    cache.get("Dune");
    assertThat(vault.searchesFor("Dune")).as("searches").isEqualTo(2);
  }

  private static boolean looksAtEveryKey(SentCommand command) {
    boolean script = command.isA("EVAL") || command.isA("SCRIPT");
    return command.isA("KEYS")
        || command.isA("FLUSHDB")
        || command.isA("FLUSHALL")
        || (script && command.toString().matches("(?is).*call\\s*\\(\\s*\\\\?['\"](keys|flush).*"));
  }
}
