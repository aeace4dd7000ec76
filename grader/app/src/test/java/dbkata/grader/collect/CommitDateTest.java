package dbkata.grader.collect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dbkata.grader.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The date of a checkout's last commit is read, and nothing in its .git is obeyed. */
@DisabledOnOs(OS.WINDOWS) // its repositories are made by shell scripts
class CommitDateTest {
  private static final Instant WHEN = Instant.parse("2026-11-24T17:30:00Z");

  @TempDir private Path folder;
  private Path checkout;
  private Path work;
  private Shell shell;

  @BeforeEach
  void makeACheckout() throws IOException {
    checkout = Files.createDirectories(folder.resolve("ada"));
    work = Files.createDirectories(folder.resolve("work"));
    shell =
        new Shell(
            checkout,
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_AUTHOR_DATE", "2020-01-01T00:00:00Z",
                "GIT_COMMITTER_DATE", "2026-11-24T18:30:00+01:00"));
    assumeTrue(shell.run("git --version").exit() == 0, "there is no git");
    shell.must(
        """
        git init -q -b main
        git config user.name Ada
        git config user.email ada@example.org
        echo one > file
        git add file
        git commit -q -m 'One

        committer Mallory <m@example.org> 1 +0000'
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "git checkout -q --detach",
        "git pack-refs --all",
        "git gc -q --aggressive --prune=now",
        "git checkout -q -b feature/a.b",
        "rm file", // what is checked out is not looked at
      })
  void isThatOfTheCommitThatIsCheckedOut(String script) {
    shell.must(script);

    assertThat(CommitDate.of(checkout, work)).contains(WHEN);
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void programsThatTheConfigurationNamesAreNotRun() throws IOException {
    Path pwned = folder.resolve("pwned");
    Path program = folder.resolve("program");
    Files.writeString(program, "#!/bin/sh\ntouch " + pwned + "\n");
    shell.must(
        """
        chmod +x $PROGRAM
        for key in core.fsmonitor core.pager core.editor core.sshCommand core.askPass \
            diff.external credential.helper uploadpack.packObjectsHook gpg.program \
            filter.x.clean filter.x.smudge filter.x.process diff.x.textconv core.gitProxy
        do git config $key $PROGRAM; done
        git config core.hooksPath $HOOKS
        git config extensions.partialClone origin
        git config remote.origin.promisor true
        git config remote.origin.url ext::$PROGRAM
        git config protocol.ext.allow always
        git config --add includeIf.gitdir:/.path $HOOKS/more
        git config --add include.path $HOOKS/more
        git config alias.cat-file "!$PROGRAM"
        echo '* filter=x diff=x' > .gitattributes
        cp .gitattributes .git/info/attributes
        mkdir -p $HOOKS
        printf '[core]\n\tfsmonitor = %s\n' $PROGRAM > $HOOKS/more
        for hook in post-checkout reference-transaction post-index-change pre-auto-gc fsmonitor-watchman
        do cp $PROGRAM $HOOKS/$hook; cp $PROGRAM .git/hooks/$hook; done
        """
            .replace("$PROGRAM", program.toString())
            .replace("$HOOKS", folder.resolve("hooks").toString()));
    Files.deleteIfExists(pwned); // git config itself runs none of them, but who knows

    assertThat(CommitDate.of(checkout, work)).contains(WHEN);
    assertThat(pwned).doesNotExist();

    missingObject();
    assertThat(CommitDate.of(checkout, work)).as("a promised object").isEmpty();
    assertThat(pwned).doesNotExist();
  }

  private void missingObject() throws IOException {
    Files.writeString(checkout.resolve(".git/refs/heads/main"), "1".repeat(40) + "\n");
  }

  @Test
  void aConfigurationThatGitChokesOnHindersNobody() throws IOException {
    Files.writeString(checkout.resolve(".git/config"), "[core\nrepositoryformatversion = 99\n\0");

    assertThat(CommitDate.of(checkout, work)).contains(WHEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // All of it lies elsewhere.
        "mv .git ../other.git; ln -s ../other.git .git",
        "mv .git ../other.git; echo 'gitdir: ../other.git' > .git",
        // As a submodule, or a further working tree, has it.
        "mv .git ../x.git; mkdir .git; echo ref: refs/heads/main > .git/HEAD;"
            + " echo ../x.git > .git/commondir",
        // Some of it does.
        "mv .git/objects ..; ln -s ../../objects .git/objects",
        "git gc -q; mv .git/objects/pack ..; ln -s ../../../pack .git/objects/pack",
        "mv .git/refs/heads ..; ln -s ../../../heads .git/refs/heads",
        "mv .git/HEAD ..; ln -s ../../HEAD .git/HEAD",
        "cd .git/objects; for d in ??; do mv $d ../..; ln -s ../../$d $d; done",
        "mv .git/objects ..; mkdir -p .git/objects/info; echo ../../../objects >"
            + " .git/objects/info/alternates",
        "echo $PWD/.git/objects > .git/objects/info/alternates",
        "mkfifo .git/objects/info/alternates",
        "mkfifo .git/objects/pack/pack-$(printf '%040d' 0).idx",
        // It leads out, or nowhere.
        "echo 'ref: refs/heads/../../../../other/.git/refs/heads/main' > .git/HEAD",
        "echo 'ref: /etc/passwd' > .git/HEAD",
        "echo '-p' > .git/HEAD",
        "echo --textconv > .git/refs/heads/main",
        "rm .git/HEAD; mkfifo .git/HEAD",
        "rm .git/HEAD; mkdir .git/HEAD",
        "rm -r .git/objects",
        "rm -r .git/refs",
        "rm -r .git",
      })
  void whatIsUnusualHasNoDate(String script) {
    shell.must(script);

    assertThat(CommitDate.of(checkout, work)).isEmpty();
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void aSmallFileThatIsAHugeCommitIsNotUnpacked() throws Exception {
    head(commit(200 << 20));
    assertThat(CommitDate.of(checkout, work)).isEmpty();

    head(commit(1000));
    assertThat(CommitDate.of(checkout, work)).contains(Instant.ofEpochSecond(1_795_541_400));
  }

  @Test
  void aTornObjectAndOneOfAnotherKindHaveNoDate() throws IOException {
    head(shell.must("git rev-parse HEAD^{tree}").strip());
    assertThat(CommitDate.of(checkout, work)).isEmpty();

    head(shell.must("git rev-parse main@{1} 2>/dev/null || git log -1 --format=%H --all").strip());
    try (Stream<Path> objects = Files.walk(checkout.resolve(".git/objects"))) {
      for (Path object : objects.filter(Files::isRegularFile).toList()) {
        assertThat(object.toFile().setWritable(true)).isTrue();
        Files.write(object, new byte[] {'x', 1, 2, 3});
      }
    }
    assertThat(CommitDate.of(checkout, work)).isEmpty();
  }

  @Test
  void aZipAndAFolderWithoutARepositoryHaveNoDate() throws IOException {
    assertThat(CommitDate.of(Files.createFile(folder.resolve("ada.zip")), work)).isEmpty();
    assertThat(CommitDate.of(folder.resolve("nowhere"), work)).isEmpty();
    assertThat(CommitDate.of(work, work)).isEmpty();
  }

  private void head(String commit) throws IOException {
    Files.writeString(checkout.resolve(".git/HEAD"), commit + "\n");
  }

  /** Write a commit with so many bytes of message into the store. */
  private String commit(int bytes) throws Exception {
    byte[] start =
        ("tree %s\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1795541400 +0000\n\n"
                .formatted("4b825dc642cb6eb9a060e54bf8d69288fbee4904"))
            .getBytes(US_ASCII);
    byte[] body = new byte[start.length + bytes];
    java.util.Arrays.fill(body, (byte) 'a');
    System.arraycopy(start, 0, body, 0, start.length);
    byte[] header = ("commit " + body.length + "\0").getBytes(US_ASCII);
    MessageDigest digest = MessageDigest.getInstance("SHA-1");
    digest.update(header);
    String name = HexFormat.of().formatHex(digest.digest(body));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream zip = new DeflaterOutputStream(packed)) {
      zip.write(header);
      zip.write(body);
    }
    Path object =
        checkout.resolve(".git/objects/" + name.substring(0, 2) + "/" + name.substring(2));
    Files.createDirectories(object.getParent());
    Files.write(object, packed.toByteArray());
    return name;
  }
}
