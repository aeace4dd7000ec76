package dbkata.services.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dbkata.services.ServicesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no root")
class AccountTest {
  @ParameterizedTest
  @ValueSource(strings = {"setpriv", "runuser", "su"})
  void dropsWithWhicheverToolThereIs(String only) throws Exception {
    assumeThat(Account.current().user()).as("only root can drop").isPresent();
    assumeThat(Account.tool(only)).as(only + " is installed").isPresent();

    Account account =
        Account.ordinary(name -> name.equals(only) ? Account.tool(name) : Optional.empty());

    assertThat(account.prefix().get(0)).endsWith("/" + only);
    List<String> command = new ArrayList<>(account.prefix());
    command.addAll(List.of("/bin/sh", "-c", "id -un; id -G; echo \"$1\"", "name", "two words"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
    assertThat(lines.get(0)).isEqualTo(account.user().orElseThrow());
    assertThat(lines.get(1).split(" ")).doesNotContain("0");
    assertThat(lines.get(2)).isEqualTo("two words");
  }

  @Test
  void saysWhatRootCanDoWithoutAnyTool() {
    assertThatThrownBy(() -> Account.ordinary(name -> Optional.empty()))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessage(
            "You are root, as whom PostgreSQL refuses to run, and there is no setpriv, runuser or"
                + " su to drop to the user postgres or nobody: run as an ordinary user, or set"
                + " KATA_SERVICES=external.");
  }
}
