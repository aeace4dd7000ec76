package dbkata.services.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.services.ServicesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, postgres-linux-x86_64.txz, redis-server-6.2.6-v5-linux-amd64",
    "Linux, aarch64, postgres-linux-arm_64.txz, redis-server-6.2.7-linux-arm64",
    "Mac OS X, aarch64, postgres-darwin-arm_64.txz, redis-server-6.2.6-v5-darwin-arm64",
    "Mac OS X, x86_64, postgres-darwin-x86_64.txz, redis-server-6.2.6-v5-darwin-amd64",
    "Windows 11, amd64, postgres-windows-x86_64.txz, redis-server-5.0.14.1-windows-amd64.exe",
  })
  void namesTheBinariesAsTheirPublishersDo(
      String osName, String osArch, String postgres, String redis) {
    Platform platform = Platform.of(osName, osArch);

    assertThat(platform.postgresArchive()).isEqualTo(postgres);
    assertThat(platform.redisBinary()).isEqualTo(redis);
  }

  @Test
  void saysWhatToDoOnAMachineWithoutBinaries() {
    assertThatThrownBy(() -> Platform.of("SunOS", "sparcv9"))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "There are no PostgreSQL and Redis binaries for SunOS on sparcv9: set"
                + " KATA_SERVICES=docker, or KATA_SERVICES=external with KATA_POSTGRES_URL and"
                + " KATA_REDIS_URL.");
  }

  @Test
  void saysWhichJarIsMissing() {
    assertThatThrownBy(() -> BundledFile.find("postgres-plan9.txz", "some.group:binaries-plan9"))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "postgres-plan9.txz is not on the class path: add some.group:binaries-plan9 to the"
                + " dependencies, or set KATA_SERVICES=external or KATA_SERVICES=docker.");
  }
}
