package dbkata.services.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {
  @TempDir Path elsewhere;

  @Test
  void serversLiveInMemoryUnlessAFolderWasChosen() {
    Path roomy = elsewhere;

    assertThat(Workplace.parent(Path.of("/tmp"), roomy)).isEqualTo(roomy);
    assertThat(Workplace.parent(Path.of("/var/tmp"), roomy)).isEqualTo(Path.of("/var/tmp"));
  }

  @Test
  void serversLiveInTheTemporaryFolderWhereThereIsNoSuchMemory() {
    Path missing = elsewhere.resolve("missing");

    assertThat(Workplace.parent(Path.of("/tmp"), missing)).isEqualTo(Path.of("/tmp"));
  }
}
