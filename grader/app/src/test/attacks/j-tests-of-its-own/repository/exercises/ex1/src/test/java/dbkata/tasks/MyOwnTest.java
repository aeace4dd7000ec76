package dbkata.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MyOwnTest {
  @Test
  void oneIsOne() {
    assertThat(1).isEqualTo(1);
  }
}
