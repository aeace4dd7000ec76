package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import org.junit.jupiter.api.Test;

@Step(number = 5, title = "Forget an answer")
class Step5ForgetAnAnswerTest extends CacheFixture {
  @Test
  @Points(3)
  @Hint("Under which key does get look the answer up, and is it the same key here?")
  void invalidateLetsTheNextGetSearchAgain() {
    CachedFunction another = new CachedFunction(newClient(), "books", vault);
    cache.get("Dune");
    cache.get("A lost book");
    vault.holds("Dune", "shelf 12").holds("A lost book", "the cellar");

    cache.invalidate("Dune");
    cache.invalidate("A lost book");

    assertThat(vault.searches())
        .as("what the slow function was asked before the next get")
        .containsExactly("Dune", "A lost book");
    assertThat(another.get("Dune")).as("Dune in another program").contains("shelf 12");
    assertThat(cache.get("Dune")).as("Dune").contains("shelf 12");
    assertThat(cache.get("A lost book")).as("a book that was absent").contains("the cellar");
  }

  @Test
  @Points(2)
  @Hint("How many keys does your command delete?")
  void invalidateForgetsThatAnswerOnly() {
    cache.get("Dune");
    cache.get("Emma");

    cache.invalidate("Dune");
    cache.invalidate("A book that nobody asked for");

    cache.get("Emma");
    assertThat(vault.searchesFor("Emma")).as("searches for Emma, who was kept").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint("Do the counters stand under keys of their own?")
  void invalidateLeavesTheCountersAlone() {
    cache.get("Dune");
    cache.get("Dune");

    cache.invalidate("Dune");
    cache.invalidate("A book that nobody asked for");

    assertThat(cache.hits()).as("hits").isEqualTo(1);
    assertThat(cache.misses()).as("misses").isEqualTo(1);
  }
}
