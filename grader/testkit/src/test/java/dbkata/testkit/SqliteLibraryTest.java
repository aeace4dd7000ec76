package dbkata.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dbkata.services.ServicesException;
import org.junit.jupiter.api.Test;

class SqliteLibraryTest {
  @Test
  void isThereOnThisMachine() {
    assertThatCode(SqliteLibrary::require).doesNotThrowAnyException();
  }

  @Test
  void aFolderWhereNoProgramRunsIsTheMachinesFaultAndSaysWhatToDo() {
    assertThat(SqliteLibrary.unusable("/tmp", new UnsatisfiedLinkError("no open")))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessageStartingWith(
            "SQLite's library cannot be loaded from the folder for temporary files /tmp (no open):")
        .hasMessageContaining("--tmpfs /tmp:exec");
  }
}
