package dbkata.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServicesTest {
  private static Settings settings(String mode) {
    return new Settings(Map.of("KATA_SERVICES", mode)::get, line -> {});
  }

  @Test
  void isEmbeddedUnlessAskedOtherwise() {
    Settings nothingSet = new Settings(name -> null, line -> {});

    assertThat(Services.open(nothingSet).mode()).isEqualTo(Mode.EMBEDDED);
    assertThat(Services.open(settings(" External ")).mode()).isEqualTo(Mode.EXTERNAL);
  }

  @Test
  void saysWhichModesThereAreWhenAskedForAnother() {
    assertThatThrownBy(() -> Services.open(settings("emdebbed")))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "KATA_SERVICES (or -Dkata.services) is \"emdebbed\", which is not a mode: set it to one"
                + " of embedded, docker, external, lent, or leave it unset for embedded.");
  }

  @Test
  void saysHowToGetAModeThatIsNotOnTheClassPath() {
    assertThatThrownBy(() -> Services.open(settings("docker")))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "The mode docker is asked for, but nothing on the class path provides it: give"
                + " -Dkata.services=docker to Maven itself, or set KATA_SERVICES before you start"
                + " Maven, so that it adds what is needed. The archive of a release has embedded"
                + " engines only: unset KATA_SERVICES there.");
  }

  @Test
  void isTheSameForTheWholeJvm() {
    assertThat(Services.fromEnvironment()).isSameAs(Services.fromEnvironment());
  }

  @Test
  void readsASystemPropertyBeforeTheEnvironment() {
    System.setProperty("kata.some.setting", " on ");
    try {
      assertThat(Settings.fromEnvironment().get("KATA_SOME_SETTING")).contains("on");
    } finally {
      System.clearProperty("kata.some.setting");
    }
  }

  @Test
  void takesZeroAndFalseAsOff() {
    assertThat(new Settings(name -> "1", line -> {}).keep()).isTrue();
    assertThat(new Settings(name -> "0", line -> {}).keep()).isFalse();
    assertThat(new Settings(name -> "false", line -> {}).keep()).isFalse();
    assertThat(new Settings(name -> " ", line -> {}).keep()).isFalse();
  }

  @Test
  void startsOnceForTwoThreads() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    Once<Integer> once = new Once<>(starts::incrementAndGet);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> values = threads.invokeAll(List.of(() -> once.get(), () -> once.get()));

      assertThat(values.get(0).get()).isEqualTo(1);
      assertThat(values.get(1).get()).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void doesNotTryAgainWhatFailed() {
    AtomicInteger starts = new AtomicInteger();
    Once<Integer> once =
        new Once<>(
            () -> {
              throw new ServicesException("failed " + starts.incrementAndGet());
            });

    assertThatThrownBy(once::get).hasMessage("failed 1");
    assertThatThrownBy(once::get)
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage("failed 1");
    assertThat(once.ifComputed()).isEmpty();
  }
}
