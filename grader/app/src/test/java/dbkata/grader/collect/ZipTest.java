package dbkata.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.LeftOut;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zip files made to break whoever opens them. */
class ZipTest {
  private static final String MINE = Kit.source(Kit.REPOSITORY, "mine");
  private static final int SIZE_IN_DIRECTORY = 24;
  private static final int LENGTH_OF_NAME = 26;
  private static final int LENGTH_OF_HEADER = 30;

  @TempDir private Path folder;
  private Path zip;

  @BeforeEach
  void name() {
    zip = folder.resolve("submission.zip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../TaskRepository.java | its name leads out of the zip",
        "src/main/java/../../../../etc/A.java | its name leads out of the zip",
        "/etc/A.java | its name leads out of the zip",
        "C:/A.java | its name leads out of the zip",
        "a\\..\\/A.java | its name has a backslash where a slash belongs",
        "src//A.java | its name is not in its shortest form",
        "./A.java | its name is not in its shortest form",
      })
  void namesThatLeadElsewhereAreLeftOut(String name, String reason) throws Exception {
    new Handed()
        .file(name, "package dbkata.tasks;")
        .file("src/main/java/" + Kit.REPOSITORY, MINE)
        .zip(zip);

    try (Submission submission = Submission.open(zip, CollectLimits.DEFAULT)) {
      assertThat(submission.collect(Kit.EX1).own()).containsExactly(Kit.REPOSITORY);
      assertThat(submission.leftOut(Kit.ALL)).containsExactly(new LeftOut(name, reason));
    }
  }

  @Test
  void aNameThatIsThereTwiceCountsOnce() throws Exception {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      for (String text : new String[] {MINE, "package dbkata.tasks; // another"}) {
        out.putArchiveEntry(new ZipArchiveEntry(Kit.REPOSITORY));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }

    try (Submission submission = Submission.open(zip, CollectLimits.DEFAULT)) {
      assertThat(submission.collect(Kit.EX1).files()).containsEntry(Kit.REPOSITORY, MINE);
      assertThat(submission.leftOut(Kit.ALL))
          .containsExactly(new LeftOut(Kit.REPOSITORY, "the zip holds another entry of this name"));
    }
  }

  @Test
  void aFileCannotBeAFolderToo() throws Exception {
    new Handed().file("dbkata", "x").file(Kit.REPOSITORY, MINE).zip(zip);

    try (Submission submission = Submission.open(zip, CollectLimits.DEFAULT)) {
      assertThat(submission.leftOut(Kit.ALL))
          .contains(new LeftOut(Kit.REPOSITORY, "the zip holds another entry of this name"));
    }
  }

  @Test
  void linksAreKnownAsLinks() throws Exception {
    new Handed().link(Kit.REPOSITORY, "/etc/passwd").zip(zip);

    assertThat(messages(collect()))
        .containsExactly(
            "TaskRepository.java was not taken: it is a link: put the file itself there.");
  }

  @Test
  void aBombIsRefusedByWhatItInflatesToNotByWhatItClaims() throws Exception {
    new Handed().file(Kit.REPOSITORY, new byte[50 << 20]).zip(zip);
    claimSize(100);

    assertThat(Files.size(zip)).isLessThan(100_000);
    assertThat(messages(collect()))
        .singleElement()
        .asString()
        .startsWith("TaskRepository.java has 257 KiB, and 256 KiB is the most");
  }

  @Test
  void umlautsInFolderNamesOfOldWindowsZipsAreHarmless() throws Exception {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setEncoding("Cp850");
      out.setUseLanguageEncodingFlag(false);
      out.putArchiveEntry(new ZipArchiveEntry("\u00dcbung 1/" + Kit.REPOSITORY));
      out.write(MINE.getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }

    assertThat(collect().files()).containsEntry(Kit.REPOSITORY, MINE);
  }

  @Test
  void aTruncatedZipIsToldSo() throws Exception {
    new Handed().file(Kit.REPOSITORY, MINE).zip(zip);
    Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 60));

    assertThatExceptionOfType(BadSubmissionException.class)
        .isThrownBy(() -> Submission.open(zip, CollectLimits.DEFAULT))
        .withMessage("%s is neither a folder nor a zip file that can be read: name one.", zip);
  }

  @Test
  void aDamagedFileIsToldSo() throws Exception {
    new Handed().file(Kit.REPOSITORY, MINE).zip(zip);
    byte[] bytes = Files.readAllBytes(zip);
    int name = bytes[LENGTH_OF_NAME];
    int extra = bytes[LENGTH_OF_NAME + 2];
    // The first byte of the content: no deflate block begins so.
    bytes[LENGTH_OF_HEADER + name + extra] = (byte) 0xFF;
    Files.write(zip, bytes);

    assertThat(messages(collect()))
        .singleElement()
        .asString()
        .startsWith("TaskRepository.java cannot be read: ");
  }

  private void claimSize(int size) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < bytes.length - 4; i++) {
      if (buffer.getInt(i) == 0x02014b50) {
        buffer.putInt(i + SIZE_IN_DIRECTORY, size);
      }
    }
    Files.write(zip, bytes);
  }

  private CollectedSources collect() throws BadSubmissionException {
    try (Submission submission = Submission.open(zip, CollectLimits.DEFAULT)) {
      return submission.collect(Kit.EX1);
    }
  }

  private static List<String> messages(CollectedSources sources) {
    return sources.errors().stream().map(Diagnostic::message).toList();
  }
}
