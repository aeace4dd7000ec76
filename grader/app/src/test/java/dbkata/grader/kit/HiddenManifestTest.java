package dbkata.grader.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.grader.domain.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenManifestTest {
  private static final Instant BEFORE = Instant.parse("2026-12-20T22:58:59Z");
  private static final Instant FROM = Instant.parse("2026-12-20T22:59:00Z");

  @TempDir private Path folder;

  @Test
  void oneWordHoldsForAllTestsAndForGood() throws IOException {
    HiddenManifest manifest = read("visibility: name\n");

    assertThat(manifest.of("SomeTest.some").at(BEFORE)).isEqualTo(Visibility.NAME);
    assertThat(manifest.of("SomeTest.some").at(FROM)).isEqualTo(Visibility.NAME);
    assertThat(manifest.of("SomeTest.some").changesAfter(BEFORE)).isEmpty();
  }

  @Test
  void aDateChangesWhatIsShown() throws IOException {
    HiddenManifest manifest =
        read("visibility: hidden\nuntil: 2026-12-20T23:59:00+01:00\nthen: name\n");

    assertThat(manifest.all().at(BEFORE)).isEqualTo(Visibility.HIDDEN);
    assertThat(manifest.all().changesAfter(BEFORE)).contains(FROM);
    assertThat(manifest.all().at(FROM)).isEqualTo(Visibility.NAME);
    assertThat(manifest.all().changesAfter(FROM)).isEmpty();
  }

  @Test
  void whatIsHiddenUntilADateIsVisibleAfterwardsUnlessItIsSaid() throws IOException {
    HiddenManifest manifest = read("visibility: hidden\nuntil: 2026-12-20T23:59:00+01:00\n");

    assertThat(manifest.all().at(FROM)).isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void aTestsOwnRuleGoesBeforeItsClassAndThatBeforeTheGeneral() throws IOException {
    HiddenManifest manifest =
        read(
            """
            visibility: hidden
            tests:
              OneTest: name
              OneTest.first: visible
              OtherTest:
                visibility: name
                until: 2026-12-20T22:59:00Z
            """);

    assertThat(manifest.of("OneTest.first").at(BEFORE)).isEqualTo(Visibility.VISIBLE);
    assertThat(manifest.of("OneTest.second").at(BEFORE)).isEqualTo(Visibility.NAME);
    assertThat(manifest.of("ThirdTest.first").at(BEFORE)).isEqualTo(Visibility.HIDDEN);
    assertThat(manifest.of("OtherTest.first").at(BEFORE)).isEqualTo(Visibility.NAME);
    assertThat(manifest.of("OtherTest.first").at(FROM)).isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThatThrownBy(
            () -> read("visibility: secret\nuntil: tomorrow\nshow: all\ntests: {ATest: never}\n"))
        .isInstanceOf(BadKitException.class)
        .hasMessageContaining("says visibility: \"secret\": write visible, name or hidden.")
        .hasMessageContaining("says until: tomorrow: write a date with its time and zone")
        .hasMessageContaining("has an unknown field \"show\".")
        .hasMessageContaining("says visibility: \"never\" for ATest")
        .message()
        .hasLineCount(4);
  }

  @Test
  void refusesAnEmptyFileAndWhatIsNoYaml() {
    assertThatThrownBy(() -> read("")).isInstanceOf(BadKitException.class);
    assertThatThrownBy(() -> read("visibility: [hidden\n"))
        .isInstanceOf(BadKitException.class)
        .hasMessageContaining("hidden.yaml cannot be read");
  }

  private HiddenManifest read(String text) throws IOException {
    return HiddenManifest.read(Files.writeString(folder.resolve("hidden.yaml"), text));
  }
}
