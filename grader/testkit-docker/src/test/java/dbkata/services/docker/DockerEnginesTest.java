package dbkata.services.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dbkata.services.Services;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.DockerClientFactory;

class DockerEnginesTest {
  private final Settings docker =
      new Settings(Map.of("KATA_SERVICES", "docker")::get, line -> {});

  @Test
  void isFoundByItsMode() {
    try (Services services = Services.open(docker)) {
      assertThat(services.mode().word()).isEqualTo("docker");
    }
  }

  @Test
  @Timeout(10)
  void saysInOneSentenceThatNoEngineAnswers() {
    assumeFalse(
        DockerClientFactory.instance().isDockerAvailable(), "a container engine runs here");

    try (Services services = Services.open(docker)) {
      assertThatThrownBy(services::postgres)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessage(
              "KATA_SERVICES is docker and needs a container engine, but none was found: start"
                  + " Docker (\"docker info\" must answer), or set KATA_SERVICES=embedded, which"
                  + " needs none.");
      assertThatThrownBy(services::redis)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessageContaining("needs a container engine");
    }
  }
}
