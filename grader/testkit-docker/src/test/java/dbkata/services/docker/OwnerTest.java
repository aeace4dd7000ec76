package dbkata.services.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnerTest {
  @Test
  void aLabelIsReadBack() {
    assertThat(Owner.parse(Owner.current().label())).contains(Owner.current());
  }

  @Test
  void whatIsNoLabelOfOursHasNoOwner() {
    assertThat(Owner.parse("")).isEmpty();
    assertThat(Owner.parse("host/user twelve 0")).isEmpty();
  }

  @Test
  void aProcessThatRunsIsNotGone() {
    assertThat(Owner.current().isGone()).isFalse();
  }

  @Test
  void aProcessThatHasEndedIsGone() throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Owner owner = Owner.of(java.toHandle());
    java.waitFor();

    assertThat(owner.isGone()).isTrue();
  }

  @Test
  void aNumberThatWasGivenAgainIsAnotherProcess() {
    Owner present = Owner.current();

    assertThat(new Owner(present.place(), present.pid(), present.started() - 60_000).isGone())
        .isTrue();
  }

  @Test
  void nothingIsKnownOfAnotherComputer() {
    assertThat(new Owner("elsewhere/me", Owner.current().pid(), 0).isGone()).isFalse();
  }
}
