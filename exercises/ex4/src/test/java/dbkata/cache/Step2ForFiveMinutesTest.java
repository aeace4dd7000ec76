package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import dbkata.testkit.recording.SentCommand;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisException;

@Step(number = 2, title = "For five minutes")
class Step2ForFiveMinutesTest extends CacheFixture {
  private static final long FIVE_MINUTES = Duration.ofMinutes(5).toMillis();

  /** What Redis says for a key without a time to live. */
  private static final long FOR_EVER = -1;

  @Test
  @Points(4)
  @Hint("How many seconds are five minutes, and does your command count in seconds?")
  void anAnswerLivesForFiveMinutes() {
    List<String> keys = keysOfTheAnswerTo("Dune");

    assertThat(keys)
        .as("how long the keys %s have left to live", keys)
        .extracting(this::timeToLive)
        .contains("5 minutes")
        .doesNotContain("more than 5 minutes", "for ever");
  }

  @Test
  @Points(4)
  @Hint("Which of your commands sets the time to live, and does a hit reach it?")
  void aHitDoesNotMakeItLiveLonger() {
    cache.get("Dune");
    pass(Duration.ofMinutes(3));
    for (int i = 0; i < 5; i++) {
      cache.get("Dune");
    }
    assertThat(vault.searchesFor("Dune")).as("searches in the first 3 minutes").isEqualTo(1);

    pass(Duration.ofMinutes(3));
    cache.get("Dune");

    assertThat(vault.searchesFor("Dune"))
        .as("searches in 6 minutes, with hits in the middle")
        .isEqualTo(2);
  }

  @Test
  @Points(3)
  @Hint("Is an answer that replaces an old one stored in the same way as the first?")
  void anExpiredAnswerIsComputedAgainForAnotherFiveMinutes() {
    List<String> keys = keysOfTheAnswerTo("Dune");
    pass(Duration.ofMinutes(6));
    vault.holds("Dune", "shelf 12");

    assertThat(cache.get("Dune")).as("Dune, 6 minutes later").contains("shelf 12");
    assertThat(keys)
        .as("how long the new answer has left to live")
        .extracting(this::timeToLive)
        .contains("5 minutes");
  }

  @Test
  @Points(4)
  @Hint("Can one command store the value and its time to live at once?")
  void anAnswerNeverStandsThereWithoutATimeToLive() {
    keysOfTheAnswerTo("Emma");
    SortedSet<String> counters = keysThatStayForEver();

    for (int number = 1; number <= 8; number++) {
      redis.recording().clear();
      redis.cutBeforeCommand(number);
      getWhateverItAnswers("Dune, part " + number);
      List<SentCommand> commands = redis.recording().commands();
      redis.restore();

      SortedSet<String> forEver = keysThatStayForEver();
      forEver.removeAll(counters);
      assertThat(forEver)
          .as("keys that stay for ever when Redis goes away just before: %s", last(commands))
          .isEmpty();
    }
  }

  /** Say how long a key has left to live, in words that a moment's delay does not change. */
  private String timeToLive(String key) {
    long left = own.pttl(key);
    if (left == FOR_EVER) {
      return "for ever";
    }
    if (left > FIVE_MINUTES) {
      return "more than 5 minutes";
    }
    if (left > FIVE_MINUTES - 10_000) {
      return "5 minutes";
    }
    return left > 1_000 ? "less than 5 minutes" : "a second or less";
  }

  private static Object last(List<SentCommand> commands) {
    return commands.isEmpty() ? "the first command" : commands.get(commands.size() - 1);
  }

  /** What get answers without Redis is a matter of step 7. */
  private void getWhateverItAnswers(String title) {
    try {
      cache.get(title);
    } catch (JedisException e) {
      assertThat(e).as("the error without Redis").isNotNull();
    }
  }

  private SortedSet<String> keysThatStayForEver() {
    // What was sent before the proxy was cut is carried out before the second answer comes back.
    own.ping();
    own.ping();
    SortedSet<String> keys = keys();
    keys.removeIf(key -> own.pttl(key) != FOR_EVER);
    return keys;
  }
}
