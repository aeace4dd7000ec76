package dbkata.services.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.services.Services;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DockerEnginesTest {
  private final Settings docker = new Settings(Map.of("KATA_SERVICES", "docker")::get, line -> {});

  @Test
  void isFoundByItsMode() {
    try (Services services = Services.open(docker)) {
      assertThat(services.mode().word()).isEqualTo("docker");
    }
  }

  @Test
  void imagesAreOfOneVersionAndMayBeOthers() {
    Settings other =
        new Settings(Map.of("KATA_POSTGRES_IMAGE", "registry.example/postgres:15")::get, it -> {});

    assertThat(EngineImage.postgres(docker).name()).matches("postgres:\\d+\\.\\d+-alpine");
    assertThat(EngineImage.redis(docker).name()).matches("redis:\\d+\\.\\d+\\.\\d+-alpine");
    assertThat(EngineImage.postgres(other).name()).isEqualTo("registry.example/postgres:15");
  }

  @Test
  void saysInOneSentenceThatNoEngineAnswersAndWhatToDo() {
    assertThat(DockerEngine.absent("none was found at /here"))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "KATA_SERVICES is docker and needs a container engine, but none was found at /here."
                + " Start Docker (\"docker info\" must answer), or set KATA_SERVICES=embedded,"
                + " which needs none.");
  }
}
