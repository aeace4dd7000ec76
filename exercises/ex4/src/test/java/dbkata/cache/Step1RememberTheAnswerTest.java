package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

@Step(number = 1, title = "Remember the answer")
class Step1RememberTheAnswerTest extends CacheFixture {
  @Test
  @Points(3)
  @Hint("Who knows the answer when Redis does not?")
  void getGivesTheAnswerOfTheSlowFunction() {
    assertThat(cache.get("Dune")).contains("shelf 7");

    assertThat(vault.searches()).as("what the slow function was asked").containsExactly("Dune");
  }

  @Test
  @Points(3)
  @Hint("What does get look at before it asks the slow function?")
  void getAsksTheSlowFunctionOnlyOnce() {
    cache.get("Dune");

    assertThat(cache.get("Dune")).as("the second get").contains("shelf 7");
    assertThat(vault.searches()).as("what the slow function was asked").containsExactly("Dune");
  }

  @Test
  @Points(3)
  @Hint("Is the argument a part of the key?")
  void getKeepsTheAnswersToDifferentArgumentsApart() {
    cache.get("Dune");
    cache.get("Emma");

    assertThat(cache.get("Dune")).as("Dune").contains("shelf 7");
    assertThat(cache.get("Emma")).as("Emma").contains("shelf 9");
    assertThat(vault.searches()).as("what was asked").containsExactly("Dune", "Emma");
  }

  @Test
  @Points(3)
  @Hint("Where does your answer live: in a field of the class, or in Redis?")
  void getFindsWhatAnotherProgramHasStored() {
    cache.get("Dune");
    Vault locked = new Vault();

    CachedFunction another = new CachedFunction(newClient(), "books", locked);

    assertThat(another.get("Dune")).as("get in another program").contains("shelf 7");
    assertThat(locked.searches()).as("what the other program had to search").isEmpty();
  }

  @Test
  @Points(3)
  @Hint("Does each get read the value from Redis?")
  void getAnswersWhatStandsInRedisNow() {
    List<String> dune = keysOfTheAnswerTo("Dune");
    List<String> emma = keysOfTheAnswerTo("Emma");
    assertThat(dune).as("keys of an answer").hasSameSizeAs(emma);

    for (int i = 0; i < dune.size(); i++) {
      own.rename(emma.get(i), dune.get(i));
    }

    assertThat(cache.get("Dune"))
        .as("Dune, after another program put Emma's answer in its place")
        .contains("shelf 9");
  }

  @Test
  @Points(3)
  @Hint("What does Redis say of a key that is not there?")
  void getAsksAgainWhenTheAnswerIsGoneFromRedis() {
    cache.get("Dune");
    emptyRedis();
    vault.holds("Dune", "shelf 12");

    assertThat(cache.get("Dune")).as("Dune, after Redis lost it").contains("shelf 12");
    for (int number = 1; number <= 4; number++) {
      List<String> keys = keysOfTheAnswerTo("Emma");
      redis.beforeCommand(number, () -> keys.forEach(own::del));

      assertThat(cache.get("Emma"))
          .as("Emma, when Redis loses the answer just before command %d of a get", number)
          .contains("shelf 9");
      redis.recording().clear();
      emptyRedis();
    }
  }
}
