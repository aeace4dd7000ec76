package dbkata.grader.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tell when the last commit of a git checkout was made.
 *
 * <p>A checkout is a student's, and its configuration may name programs that git runs. So git is
 * given a repository of ours that is empty, and of the student's the object store alone: what
 * stands in {@code .git/config} is never read. The store must be of plain files and folders and may
 * borrow from no other: what a link or {@code info/alternates} leads to is somebody else's.
 */
public final class CommitDate {
  private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern REFERENCE = Pattern.compile("ref: (refs/[A-Za-z0-9/._@+-]+)");
  private static final Pattern COMMITTER =
      Pattern.compile("^committer .*> (\\d{1,12}) [+-]\\d{4}$", Pattern.MULTILINE);
  private static final int LARGEST = 4 << 20;
  private static final int SECONDS = 10;

  /** A student's repository has some hundred. */
  private static final int MOST_OBJECTS = 100_000;

  /** What git may allocate at once, so that a small file cannot become a huge commit. */
  private static final String MOST_MEMORY = "64m";

  private CommitDate() {}

  /**
   * Read the committer's date of the commit that is checked out.
   *
   * @param checkout the submission; it need not be a checkout, nor a folder
   * @param work an existing folder of ours, in which a folder is made and removed
   * @return empty when there is no commit, no git, or anything unusual: a date is never guessed
   */
  public static Optional<Instant> of(Path checkout, Path work) {
    Path git = checkout.resolve(".git");
    if (!Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      Optional<String> commit = head(git);
      return commit.isEmpty() || !isPlain(git.resolve("objects"))
          ? Optional.empty()
          : read(git, commit.get(), work);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> head(Path git) throws IOException {
    String head = text(git, "HEAD").strip();
    if (SHA.matcher(head).matches()) {
      return Optional.of(head);
    }
    Matcher reference = REFERENCE.matcher(head);
    if (!reference.matches() || reference.group(1).contains("..")) {
      return Optional.empty();
    }
    String loose = text(git, reference.group(1)).strip();
    if (SHA.matcher(loose).matches()) {
      return Optional.of(loose);
    }
    return text(git, "packed-refs")
        .lines()
        .filter(line -> line.endsWith(" " + reference.group(1)))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .filter(sha -> SHA.matcher(sha).matches())
        .findFirst();
  }

  /** Tell whether an object store is what {@code git clone} makes: files, folders, no loans. */
  private static boolean isPlain(Path objects) throws IOException {
    if (!Files.isDirectory(objects, LinkOption.NOFOLLOW_LINKS)
        || Files.exists(objects.resolve("info/alternates"), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    PlainFiles visitor = new PlainFiles();
    Files.walkFileTree(objects, visitor);
    return visitor.arePlain;
  }

  private static final class PlainFiles extends SimpleFileVisitor<Path> {
    private boolean arePlain = true;
    private int seen;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      arePlain = attributes.isRegularFile() && ++seen <= MOST_OBJECTS;
      return arePlain ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }

  private static Optional<Instant> read(Path git, String commit, Path work)
      throws IOException, InterruptedException {
    Path own = Files.createTempDirectory(work, "git-");
    try {
      Files.createDirectory(own.resolve("objects"));
      Files.createDirectory(own.resolve("refs"));
      Files.writeString(own.resolve("HEAD"), "ref: refs/heads/none\n");
      ProcessBuilder builder =
          new ProcessBuilder("git", "cat-file", "commit", commit)
              .directory(own.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      String path = System.getenv("PATH");
      builder.environment().clear();
      builder.environment().put("PATH", path == null ? "/usr/bin:/bin" : path);
      builder.environment().put("GIT_DIR", own.toString());
      builder
          .environment()
          .put("GIT_OBJECT_DIRECTORY", git.resolve("objects").toAbsolutePath().toString());
      builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
      builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      builder.environment().put("GIT_ALLOC_LIMIT", MOST_MEMORY);
      builder.environment().put("HOME", own.toString());
      return committed(builder.start());
    } finally {
      for (String name : List.of("objects", "refs", "HEAD", "")) {
        Files.deleteIfExists(own.resolve(name));
      }
    }
  }

  private static Optional<Instant> committed(Process git) throws IOException, InterruptedException {
    git.getOutputStream().close();
    Thread watch =
        new Thread(
            () -> {
              try {
                if (!git.waitFor(SECONDS, TimeUnit.SECONDS)) {
                  git.destroyForcibly();
                }
              } catch (InterruptedException e) {
                git.destroyForcibly();
              }
            },
            "git's limit");
    watch.setDaemon(true);
    watch.start();
    String commit;
    try (InputStream out = git.getInputStream()) {
      commit = new String(out.readNBytes(LARGEST), UTF_8);
    }
    git.destroy();
    String header = commit.substring(0, Math.max(0, commit.indexOf("\n\n")));
    Matcher committer = COMMITTER.matcher(header);
    return committer.find()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(committer.group(1))))
        : Optional.empty();
  }

  /** Links are not followed, on no part of the way: what they lead to is not the student's. */
  private static String text(Path git, String name) throws IOException {
    Path file = git;
    for (String part : name.split("/")) {
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        return "";
      }
      file = file.resolve(part);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readNBytes(LARGEST), UTF_8);
    }
  }
}
