package dbkata.grader.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.services.files.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What JPlag runs on is found where it usually is, and where it is not one sentence says so. */
class WithoutJplagTest {
  @TempDir private Path folder;
  private final List<String> notices = new ArrayList<>();

  @Test
  void aJdkIsFoundByItsOwnWordBesideTheGraders() throws Exception {
    Path own = jdk("jdk-17", "17.0.9");
    jdk("jdk-8", "1.8.0_402");
    Path wanted = jdk("jdk-25", "25.0.1");

    assertThat(Jdk.find(own, Map.of())).isEqualTo(wanted);
  }

  @Test
  void theGradersOwnAndThoseThatAreNamedGoBeforeOthers() throws Exception {
    Path own = jdk("all/jdk-22", "22");
    jdk("all/jdk-25", "25");
    assertThat(Jdk.find(own, Map.of())).isEqualTo(own);

    Path old = jdk("other/jdk-17", "17.0.9");
    Path named = jdk("named/jdk-21", "21.0.4");
    assertThat(Jdk.find(old, Map.of("JAVA_HOME_21_X64", folder.resolve("named/jdk-21").toString())))
        .isEqualTo(named);
  }

  @Test
  void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
    Path own = jdk("jdk-17", "17.0.9");
    Path jre = jdk("jre-21", "21.0.4");
    Files.delete(jre.resolveSibling("javac"));

    assertThatThrownBy(() -> Jdk.find(own, Map.of("JAVA_HOME", "")))
        .isInstanceOf(SimilarityException.class)
        .hasMessage(
            "JPlag needs a JDK 21 or newer, and none was found: install one and let JAVA_HOME name"
                + " its folder.");
  }

  @Test
  void whereThereIsNoPomItIsToBeNamed() {
    assertThatThrownBy(() -> jars(folder).ofTheKit(notices::add))
        .hasMessageContaining("This is no checkout of the kit")
        .hasMessageContaining("name it by --jplag");
    assertThat(notices).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // Maven is played by a shell script
  void whatMavenSaysIsInTheSentence() throws IOException {
    checkout("echo '[ERROR] Plugin x: Unknown host: the moon -> [Help 1]'; exit 1");

    assertThatThrownBy(() -> jars(folder).ofTheKit(notices::add))
        .hasMessageContaining("could not be fetched from Maven Central (Plugin x: Unknown host")
        .hasMessageContaining("try again with a connection, or download its jar");
    assertThat(notices).containsExactly("Fetching JPlag 9.8.7 (GPL 3) from Maven Central, once.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // Maven is played by a shell script
  void itIsFetchedOnce() throws Exception {
    checkout("for last; do :; done; mkdir \"${last#*=}\"; echo jar > \"${last#*=}/jplag.jar\"");

    List<Path> jars = jars(folder).ofTheKit(notices::add);
    Files.delete(folder.resolve("mvnw"));

    assertThat(jars).containsExactly(folder.resolve("cache/jplag-9.8.7/jplag.jar"));
    assertThat(jars(folder).ofTheKit(notices::add)).isEqualTo(jars);
    assertThat(notices).hasSize(1);
  }

  @Test
  void aJarOrAFolderOfJarsMayBeNamed() throws Exception {
    Path jar = Files.createFile(folder.resolve("jplag.jar"));
    Files.createFile(folder.resolve("notes.txt"));

    assertThat(JplagJars.given(jar)).containsExactly(jar);
    assertThat(JplagJars.given(folder)).containsExactly(jar);
    assertThatThrownBy(() -> JplagJars.given(folder.resolve("nowhere.jar")))
        .hasMessageContaining("--jplag names JPlag's jar");
  }

  private JplagJars jars(Path root) throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    return new JplagJars(root, new CacheFolder(folder.resolve("cache")), work);
  }

  private void checkout(String maven) throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "<jplag.version>9.8.7</jplag.version>");
    Path pom = folder.resolve("grader/tools/jplag/pom.xml");
    Files.createDirectories(pom.getParent());
    Files.createFile(pom);
    Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\n" + maven + "\n");
    assertThat(folder.resolve("mvnw").toFile().setExecutable(true)).isTrue();
  }

  /** Lay out what tells a JDK, and give its program. */
  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name).resolve("bin")).getParent();
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"A\"\nJAVA_VERSION=\"" + version + "\"\n");
    Files.createFile(home.resolve("bin/javac"));
    return Files.createFile(home.resolve("bin/java")).toRealPath();
  }
}
