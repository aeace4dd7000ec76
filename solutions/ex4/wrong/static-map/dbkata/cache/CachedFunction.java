// loses: Step1RememberTheAnswerTest.getAsksTheSlowFunctionOnlyOnce, Step1RememberTheAnswerTest.getKeepsTheAnswersToDifferentArgumentsApart, Step1RememberTheAnswerTest.getAnswersWhatStandsInRedisNow, Step1RememberTheAnswerTest.getAsksAgainWhenTheAnswerIsGoneFromRedis, Step2ForFiveMinutesTest.anAnswerLivesForFiveMinutes, Step2ForFiveMinutesTest.aHitDoesNotMakeItLiveLonger, Step2ForFiveMinutesTest.anExpiredAnswerIsComputedAgainForAnotherFiveMinutes, Step2ForFiveMinutesTest.anAnswerNeverStandsThereWithoutATimeToLive, Step3EveryKindOfAnswerTest.noTextIsTakenForNoAnswer, Step3EveryKindOfAnswerTest.aFailureGoesThroughAndIsNotRemembered, Step4CountHitsAndMissesTest.theCountersStartAtZero, Step4CountHitsAndMissesTest.aSearchIsAMissAndEveryOtherGetIsAHit, Step4CountHitsAndMissesTest.theCountersStandInRedis, Step4CountHitsAndMissesTest.noCountIsLostWhenManyAskAtOnce, Step4CountHitsAndMissesTest.theCountersDoNotExpire, Step5ForgetAnAnswerTest.invalidateLetsTheNextGetSearchAgain, Step5ForgetAnAnswerTest.invalidateForgetsThatAnswerOnly, Step5ForgetAnAnswerTest.invalidateLeavesTheCountersAlone, Step6KeysOfYourOwnTest.cachesInTwoNamespacesNeverMeet, Step6KeysOfYourOwnTest.noArgumentReachesACounter, Step6KeysOfYourOwnTest.noTwoPairsOfNamespaceAndArgumentShareAKey, Step6KeysOfYourOwnTest.otherKeysInRedisAreLeftAlone, Step7WithoutRedisTest.getAnswersWhileRedisIsGone, Step7WithoutRedisTest.getUsesRedisAgainWhenItIsBack, Step7WithoutRedisTest.getSearchesOnceWheneverRedisGoes, Step7WithoutRedisTest.getAnswersWhenRedisRefuses, Step7WithoutRedisTest.aFailureOfTheSlowFunctionIsNotTakenForOneOfRedis, Step7WithoutRedisTest.whatOnlyRedisKnowsFailsWithoutIt, Step8ForgetEverythingTest.invalidateAllForgetsEveryAnswer, Step8ForgetEverythingTest.invalidateAllForgetsNothingElse, Step8ForgetEverythingTest.invalidateAllNeverHoldsUpRedis
// says: what the slow function was asked
package dbkata.cache;

import java.util.Optional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Keeps the answers of a slow function in Redis. What each method promises is on the page. */
public class CachedFunction {
  private static final SetParams FIVE_MINUTES = SetParams.setParams().ex(5 * 60);

  private static final int KEYS_PER_ROUND_TRIP = 500;

  private static final Map<String, Optional<String>> MEMORY = new ConcurrentHashMap<>();
  private static final Map<String, AtomicLong> COUNTS = new ConcurrentHashMap<>();

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
    Optional<StoredAnswer> stored = read(argument);
    if (stored.isPresent()) {
      count(hits);
      return stored.get().answer();
    }
    count(misses);
    Optional<String> answer = slow.apply(argument);
    write(argument, new StoredAnswer(answer));
    return answer;
  }

  public long hits() {
    return COUNTS.getOrDefault(hits, new AtomicLong()).get();
  }

  public long misses() {
    return COUNTS.getOrDefault(misses, new AtomicLong()).get();
  }

  public void invalidate(String argument) {
    MEMORY.remove(answers + argument);
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

  /** Read an answer; a Redis that fails is a Redis that does not know. */
  private Optional<StoredAnswer> read(String argument) {
    return Optional.ofNullable(MEMORY.get(answers + argument)).map(StoredAnswer::new);
  }

  private void write(String argument, StoredAnswer answer) {
    MEMORY.put(answers + argument, answer.answer());
    redis.set(answers + argument, answer.text(), FIVE_MINUTES);
  }

  private void count(String counter) {
    COUNTS.computeIfAbsent(counter, it -> new AtomicLong()).incrementAndGet();
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
    static StoredAnswer parse(String text) {
      return new StoredAnswer(
          text.startsWith("+") ? Optional.of(text.substring(1)) : Optional.empty());
    }

    String text() {
      return answer.map(it -> "+" + it).orElse("-");
    }
  }
}
