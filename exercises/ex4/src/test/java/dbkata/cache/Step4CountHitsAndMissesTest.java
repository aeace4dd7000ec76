package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@Step(number = 4, title = "Count hits and misses")
class Step4CountHitsAndMissesTest extends CacheFixture {
  @Test
  @Points(2)
  @Hint("What does Redis give for a counter that nobody has raised yet?")
  void theCountersStartAtZero() {
    assertThat(cache.hits()).as("hits").isZero();
    assertThat(cache.misses()).as("misses").isZero();
  }

  @Test
  @Points(3)
  @Hint("Which way through get is a hit, and is it counted on that way only?")
  void aSearchIsAMissAndEveryOtherGetIsAHit() {
    cache.get("Dune");
    assertThat(cache.misses()).as("misses after the first get").isEqualTo(1);
    assertThat(cache.hits()).as("hits after the first get").isZero();

    cache.get("Dune");
    cache.get("Dune");
    cache.get("A lost book");
    cache.get("A lost book");
    assertThat(cache.misses()).as("misses after two titles").isEqualTo(2);
    assertThat(cache.hits()).as("hits after three more gets").isEqualTo(3);
  }

  @Test
  @Points(3)
  @Hint("Where do the numbers live, and who else can see them there?")
  void theCountersStandInRedis() {
    CachedFunction another = new CachedFunction(newClient(), "books", vault);
    cache.get("Dune");
    cache.get("Dune");
    another.get("Dune");
    assertThat(another.hits()).as("hits of two programs, read by the second").isEqualTo(2);
    assertThat(cache.hits()).as("hits of two programs, read by the first").isEqualTo(2);
    assertThat(another.misses()).as("misses, read by the second").isEqualTo(1);

    Map<String, byte[]> earlier = snapshot();
    emptyRedis();
    assertThat(cache.hits()).as("hits, after Redis lost everything").isZero();
    assertThat(cache.misses()).as("misses, after Redis lost everything").isZero();

    earlier.forEach((key, value) -> own.restore(key, 0, value));
    assertThat(cache.hits()).as("hits, after Redis got it all back").isEqualTo(2);
    assertThat(cache.misses()).as("misses, after Redis got it all back").isEqualTo(1);
  }

  @Test
  @Points(4)
  @Hint("Can another thread raise the counter between your reading and your writing it?")
  void noCountIsLostWhenManyAskAtOnce() throws Exception {
    assertThat(cache.hits()).as("hits before").isZero();
    CachedFunction another = new CachedFunction(newClient(), "books", vault);

    inEightThreads(
        thread -> {
          CachedFunction mine = thread % 2 == 0 ? cache : another;
          for (int i = 0; i < 50; i++) {
            mine.get(i % 2 == 0 ? "Dune" : "Emma");
          }
        });

    assertThat(compared(cache.misses() + cache.hits(), 400, "gets"))
        .as("misses and hits together, after 400 gets of two programs in eight threads")
        .isEqualTo("as many as there were gets");
    assertThat(compared(cache.misses(), vault.searches().size(), "searches"))
        .as("misses, of which there is one for each search")
        .isEqualTo("as many as there were searches");
  }

  @Test
  @Points(2)
  @Hint("Which keys should Redis drop by itself, and which should it keep?")
  void theCountersDoNotExpire() {
    cache.get("Dune");
    cache.get("Dune");

    pass(Duration.ofDays(1000));

    assertThat(cache.hits()).as("hits, years later").isEqualTo(1);
    assertThat(cache.misses()).as("misses, years later").isEqualTo(1);
  }

  @Test
  @Points(3)
  @Hint("Is a connection that get borrowed given back before the slow function is asked?")
  void oneConnectionIsEnoughAlsoWhenTheSlowFunctionAsksTheCache() {
    List<CachedFunction> self = new ArrayList<>();
    SlowFunction peeling =
        word -> word.isEmpty() ? Optional.of("peeled") : self.get(0).get(word.substring(1));
    self.add(new CachedFunction(newClient(1), "words", peeling));

    for (int i = 0; i < 3; i++) {
      assertThat(self.get(0).get("onion")).as("get over a single connection").contains("peeled");
    }

    assertThat(self.get(0).misses()).as("misses: onion, nion, ion, on, n and ''").isEqualTo(6);
    assertThat(self.get(0).hits()).as("hits: the second and the third get").isEqualTo(2);
  }

  /** Say it without the numbers, which are others each time. */
  private static String compared(long counted, long expected, String of) {
    String how =
        counted == expected ? "as many as" : counted < expected ? "fewer than" : "more than";
    return how + " there were " + of;
  }

  private interface Work {
    void in(int thread);
  }

  private static void inEightThreads(Work work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    ExecutorService executor = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int thread = i;
        running.add(
            executor.submit(
                () -> {
                  start.await();
                  work.in(thread);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
