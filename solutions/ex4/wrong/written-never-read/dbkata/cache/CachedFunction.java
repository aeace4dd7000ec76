// loses: Step1RememberTheAnswerTest.getAsksTheSlowFunctionOnlyOnce, Step1RememberTheAnswerTest.getKeepsTheAnswersToDifferentArgumentsApart, Step1RememberTheAnswerTest.getFindsWhatAnotherProgramHasStored, Step1RememberTheAnswerTest.getAnswersWhatStandsInRedisNow, Step2ForFiveMinutesTest.aHitDoesNotMakeItLiveLonger, Step3EveryKindOfAnswerTest.anEmptyTextIsAnAnswer, Step3EveryKindOfAnswerTest.noAnswerIsRememberedToo, Step3EveryKindOfAnswerTest.anAnswerComesBackLetterByLetter, Step4CountHitsAndMissesTest.aSearchIsAMissAndEveryOtherGetIsAHit, Step4CountHitsAndMissesTest.theCountersStandInRedis, Step4CountHitsAndMissesTest.theCountersDoNotExpire, Step4CountHitsAndMissesTest.oneConnectionIsEnoughAlsoWhenTheSlowFunctionAsksTheCache, Step5ForgetAnAnswerTest.invalidateForgetsThatAnswerOnly, Step5ForgetAnAnswerTest.invalidateLeavesTheCountersAlone, Step6KeysOfYourOwnTest.cachesInTwoNamespacesNeverMeet, Step6KeysOfYourOwnTest.noArgumentReachesACounter, Step6KeysOfYourOwnTest.otherKeysInRedisAreLeftAlone, Step7WithoutRedisTest.getUsesRedisAgainWhenItIsBack, Step7WithoutRedisTest.getAnswersWhenRedisRefuses, Step8ForgetEverythingTest.invalidateAllForgetsNothingElse
// says: what the slow function was asked
package dbkata.cache;

import java.util.Optional;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Keeps the answers of a slow function in Redis. What each method promises is on the page. */
public class CachedFunction {
  private static final SetParams FIVE_MINUTES = SetParams.setParams().ex(5 * 60);

  private static final int KEYS_PER_ROUND_TRIP = 500;

  private final RedisClient redis;
  private final SlowFunction slow;
  private final String answers;
  private final String hits;
  private final String misses;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.redis = redis;
    this.slow = slow;
    // The length says where the namespace ends, whatever characters stand in it.
    String prefix = "cache:" + namespace.length() + ":" + namespace;
    this.answers = prefix + ":answer:";
    this.hits = prefix + ":hits";
    this.misses = prefix + ":misses";
  }

  public Optional<String> get(String argument) {
    count(misses);
    Optional<String> answer = slow.apply(argument);
    write(argument, new StoredAnswer(answer));
    return answer;
  }

  public long hits() {
    return number(redis.get(hits));
  }

  public long misses() {
    return number(redis.get(misses));
  }

  public void invalidate(String argument) {
    redis.del(answers + argument);
  }

  public void invalidateAll() {
    ScanIteration scan = redis.scanIteration(KEYS_PER_ROUND_TRIP, literally(answers) + "*");
    while (!scan.isIterationCompleted()) {
      String[] keys = scan.nextBatch().getResult().toArray(String[]::new);
      if (keys.length > 0) {
        redis.unlink(keys);
      }
    }
  }

  private void write(String argument, StoredAnswer answer) {
    try {
      redis.set(answers + argument, answer.text(), FIVE_MINUTES);
    } catch (JedisException e) {
      // The caller has his answer; the next call asks the slow function again.
      return;
    }
  }

  private void count(String counter) {
    try {
      redis.incr(counter);
    } catch (JedisException e) {
      // An answer is worth more than a count.
      return;
    }
  }

  private static long number(String counter) {
    return counter == null ? 0 : Long.parseLong(counter);
  }

  /** Take their meaning from the characters that MATCH would take for a pattern. */
  private static String literally(String text) {
    return text.replaceAll("[\\\\*?\\[\\]^]", "\\\\$0");
  }

  /**
   * What stands in Redis for an answer: "+" before a text, "-" alone for none, so that no text can
   * be taken for none.
   */
  private record StoredAnswer(Optional<String> answer) {
    String text() {
      return answer.map(it -> "+" + it).orElse("-");
    }
  }
}
