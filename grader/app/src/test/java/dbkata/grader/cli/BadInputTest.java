package dbkata.grader.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the grader cannot use it says in one sentence, with no stack trace, and leaves no half of a
 * report: either there is nothing to report, or all reports come whole.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // whole grading runs
class BadInputTest {
  private static final String SOURCE = "exercises/toy/src/main/java/toy/Toy.java";
  private static final long TWO_GIGABYTES = 2L << 30;

  @TempDir private Path folder;

  private final TestScreen screen = new TestScreen();
  private ToyKit kit;
  private Path reports;

  @BeforeEach
  void makeAKit() throws IOException {
    kit = ToyKit.in(folder.resolve("kit"));
    reports = Files.createDirectory(folder.resolve("reports"));
  }

  @Test
  void aMissingPath() {
    refused(submitted(folder.resolve("nobody")), "There is no ", "name a folder or a zip file.");
  }

  @Test
  void anEmptyFolder() throws IOException {
    refused(
        submitted(Files.createDirectory(folder.resolve("empty"))),
        "Nothing in ",
        "belongs to an exercise: hand in a whole repository",
        "toy (toy).");
  }

  @Test
  void anEmptyZip() throws IOException {
    refused(submitted(zip(zip -> {})), "Nothing in ", "belongs to an exercise");
  }

  @Test
  void aFileThatIsNoZip() throws IOException {
    Path file = Files.writeString(folder.resolve("ada.zip"), "PK\3\4 and nothing more");

    refused(submitted(file), "is neither a folder nor a zip file that can be read: name one.");
  }

  @Test
  void aZipOfTwoGigabytes() throws IOException {
    refused(
        submitted(sparse(folder.resolve("ada.zip"))),
        "has 2048 MiB, and a zip file may have 64 MiB: hand in sources alone.");
  }

  @Test
  void aSourceOfTwoGigabytes() throws IOException {
    Path repository = kit.submission("ada", ToyKit.SOLUTION);
    sparse(repository.resolve("src/main/java/toy/Toy.java"));

    gradedAsNotCompiling(
        submitted(repository),
        "Toy.java has 2048 MiB, and 256 KiB is the most: take out what is not code.");
  }

  /** 10 MiB of nothing, which take up 10 KiB. */
  @Test
  void aZipBomb() throws IOException {
    Path bomb =
        zip(
            zip -> {
              zip.putNextEntry(new ZipEntry(SOURCE));
              for (int i = 0; i < 10; i++) {
                zip.write(new byte[1 << 20]);
              }
            });

    gradedAsNotCompiling(
        submitted(bomb),
        "Toy.java has 10 MiB, and 256 KiB is the most: take out what is not code.");
  }

  @Test
  void aPathThatClimbsOutOfItsZip() throws IOException {
    Path climbing =
        zip(
            zip -> {
              put(zip, "../climbed.txt", "out");
              put(zip, folder.resolve("climbed.txt").toString(), "out");
              put(zip, SOURCE, ToyKit.SOLUTION);
            });

    assertThat(submitted(climbing)).isZero();
    assertThat(screen.err()).isEmpty();
    assertThat(screen.out())
        .contains("100 of 100 points", "Not taken from the submission:", "../climbed.txt: ");
    assertThat(reports()).containsExactlyInAnyOrder("report.json", "report.txt");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("climbed.txt");
    }
  }

  @Test
  void aLink() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("Toy.java"), ToyKit.SOLUTION);
    Path repository = kit.submission("ada", ToyKit.SOLUTION);
    Path source = repository.resolve("src/main/java/toy/Toy.java");
    Files.delete(source);
    Files.createSymbolicLink(source, elsewhere);

    gradedAsNotCompiling(
        submitted(repository), "Toy.java was not taken: it is a link: put the file itself there.");
  }

  @Test
  void aSourceThatIsNotUtf8() throws IOException {
    Path repository = kit.submission("ada", ToyKit.SOLUTION);
    Files.writeString(
        repository.resolve("src/main/java/toy/Toy.java"),
        ToyKit.SOLUTION.replace("Hello", "Gr\u00fc\u00df"),
        ISO_8859_1);

    gradedAsNotCompiling(
        submitted(repository), "Toy.java is not UTF-8 (byte 0xFC in line 9): save it as UTF-8.");
  }

  @Test
  void aManifestWithErrors() {
    kit.write("exercises/toy/exercise.yaml", "id: toy\ntitle: A toy\npackage: toy\nengine: db2\n");

    refused(
        submitted(kit.submission("ada", ToyKit.SOLUTION)),
        "exercises/toy/exercise.yaml says engine: db2: the engines are sqlite, postgresql, redis.");
  }

  @Test
  void aManifestThatIsNoYaml() {
    kit.write("exercises/toy/exercise.yaml", "id: [toy\n");

    refused(
        submitted(kit.submission("ada", ToyKit.SOLUTION)),
        "exercises/toy/exercise.yaml cannot be read: ");
  }

  @Test
  void anUnknownExercise() {
    refused(
        submitted(kit.submission("ada", ToyKit.SOLUTION), "ex9"),
        "There is no exercise ex9: this kit has toy.");
  }

  @Test
  void anUnknownFormat() {
    int exit = submitted(kit.submission("ada", ToyKit.SOLUTION), "--report", "pdf=x.pdf");

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(screen.err())
        .contains("there is no format \"pdf\": the formats are ")
        .endsWith("grade: try grader/grade --help\n")
        .hasLineCount(2);
    assertThat(reports()).isEmpty();
  }

  /** A folder that is a file, a folder that is not there, a folder in the file's place. */
  @ParameterizedTest
  @ValueSource(strings = {"a-file/x.json", "nowhere/x.json", "a-folder"})
  void aReportFileThatCannotBeWritten(String name) throws IOException {
    Files.writeString(folder.resolve("a-file"), "as it was");
    Files.createDirectory(folder.resolve("a-folder"));

    int exit =
        submitted(
            kit.submission("ada", ToyKit.SOLUTION), "--report", "json=" + folder.resolve(name));

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(screen.err())
        .startsWith("grade: a report was not written: ")
        .doesNotContain("\tat ", "Exception")
        .hasLineCount(1);
    assertThat(screen.out()).contains("100 of 100 points");
    assertThat(reports()).containsExactlyInAnyOrder("report.json", "report.txt");
    assertThat(folder.resolve("a-file")).content().isEqualTo("as it was");
    assertThat(folder.resolve("a-folder")).isEmptyDirectory();
  }

  @Test
  void aReportFileOfANameThatNoFileCanHave() {
    int exit = submitted(kit.submission("ada", ToyKit.SOLUTION), "--report", "json=a\0b");

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(screen.err())
        .contains("no file can have this name: ")
        .doesNotContain("\tat ", "Exception");
    assertThat(reports()).isEmpty();
  }

  /** Nothing was graded: one sentence, and what lay in the reports' place is as it was. */
  private void refused(int exit, String... sentence) {
    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(screen.err())
        .startsWith("grade: ")
        .contains(sentence)
        .doesNotContain("\tat ", "Exception")
        .hasLineCount(1);
    assertThat(screen.out()).isEmpty();
    assertThat(reports()).isEmpty();
  }

  /** The student learns it where other errors of the compiler stand, and all reports come. */
  private void gradedAsNotCompiling(int exit, String sentence) throws IOException {
    assertThat(exit).isEqualTo(ExitCode.BELOW);
    assertThat(screen.err()).isEmpty();
    assertThat(screen.out()).contains("0 of 100 points", "does not compile", sentence);
    assertThat(reports()).containsExactlyInAnyOrder("report.json", "report.txt");
    assertThat(reports.resolve("report.json")).content().contains(sentence).endsWith("}\n");
    assertThat(reports.resolve("report.txt")).content().contains("0 of 100 points");
  }

  /** Ask for two reports in files beside the one in the terminal. */
  private int submitted(Path submission, String... more) {
    Stream<String> arguments =
        Stream.of(
            "--submission",
            submission.toString(),
            "--report",
            "json=" + reports.resolve("report.json"),
            "--report",
            "total=" + reports.resolve("report.txt"));
    return TestTool.of(screen.pipe(), kit.root(), folder)
        .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  private interface Filling {
    void into(ZipOutputStream zip) throws IOException;
  }

  private Path zip(Filling filling) throws IOException {
    Path file = folder.resolve("ada.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      filling.into(zip);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
  }

  /** Make a file that has no content, only a size. */
  private static Path sparse(Path file) throws IOException {
    try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
      opened.setLength(TWO_GIGABYTES);
    }
    return file;
  }

  private String[] reports() {
    String[] names = reports.toFile().list();
    return names == null ? new String[0] : names;
  }
}
