package dbkata.services.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DriverRehearsalTest {
  @Test
  @Timeout(10)
  void takesTheDriverThroughALoginAndAQuery() {
    assertThat(DriverRehearsal.play()).isTrue();
  }
}
