package dbkata.grader.attacks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * Make the submissions that git does not keep, or that are too large to be kept.
 *
 * @param layout where the stubs and solutions lie
 * @param repository the student's repository
 * @param sources the source root of its exercise
 * @param main the class that the student writes
 */
record Tricks(Layout layout, Path repository, Path sources, Path main) {
  private static final int MEGABYTE = 1 << 20;

  /** Make one, and tell what is handed in. */
  Path make(Trick trick) throws IOException {
    return switch (trick) {
      case SOURCES_ONLY -> repository.resolve("exercises/ex1");
      case LINKS -> links();
      case CLIMBING_ZIP -> climbingZip();
      case ZIP_BOMB -> zipBomb();
      case CASE_COLLISION -> caseCollision();
      case TOO_MANY_FILES -> tooManyFiles();
      case TOO_LARGE -> padded("/*" + "x".repeat(20 * MEGABYTE) + "*/\n");
      case PREBUILT_CLASSES -> prebuiltClasses();
      case GIT_HOOKS -> gitHooks();
      case NESTED_EXPRESSIONS ->
          attack(
              "static int deep() { return "
                  + "-(1+".repeat(9_000)
                  + "1"
                  + ")".repeat(9_000)
                  + "; }");
      case NESTED_TYPES ->
          attack("java.util.List<".repeat(5_000) + "String" + ">".repeat(5_000) + " deep;");
      case DOUBLED_CONSTANTS -> attack(doubledConstants());
      case LARGE_METHOD ->
          attack(
              "static int sum(int i) {\n" + "i += 1234567 * i;\n".repeat(20_000) + "return i; }");
      case THOUSANDS_OF_CLASSES -> attack(numbered(4_000, "static class C%d { int i = %<d; }\n"));
      case ENDLESS_LINE -> endlessLine();
      case WINDOWS_LINE_ENDS -> windowsLineEnds();
    };
  }

  private Path links() throws IOException {
    Path solution = layout.solution("ex1").resolve(Layout.mainClass("ex1"));
    Files.delete(main);
    Files.createSymbolicLink(main, solution);
    Files.createSymbolicLink(main.resolveSibling("Passwords.java"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(main.resolveSibling("more"), solution.getParent());
    Files.createLink(main.resolveSibling("Secret.java"), layout.bait().secret());
    return repository;
  }

  private Path climbingZip() throws IOException {
    return zip(
        zip -> {
          String inside = "exercises/ex1/src/main/java/dbkata/tasks/";
          for (String name :
              new String[] {
                "../mark",
                "../../../../../.." + layout.bait().mark(),
                layout.bait().mark().toString(),
                "C:\\mark",
                "..\\mark",
                inside + "../../../../../../../mark",
                inside + "./TaskRepository.java/../../../../mark"
              }) {
            put(zip, name, "climbed".getBytes(StandardCharsets.UTF_8), 1);
          }
        });
  }

  private Path zipBomb() throws IOException {
    return zip(
        zip ->
            put(
                zip,
                "exercises/ex1/src/main/java/dbkata/tasks/Bomb.java",
                new byte[MEGABYTE],
                150));
  }

  private Path tooManyFiles() throws IOException {
    return zip(
        zip -> {
          for (int i = 0; i < 20_000; i++) {
            put(zip, "exercises/ex1/src/main/java/dbkata/tasks/C" + i + ".java", new byte[0], 1);
          }
        });
  }

  private Path caseCollision() throws IOException {
    String solution = Files.readString(layout.solution("ex1").resolve(Layout.mainClass("ex1")));
    Files.writeString(main.resolveSibling("taskrepository.java"), solution);
    Files.writeString(main.resolveSibling("TASKREPOSITORY.JAVA"), solution);
    return repository;
  }

  private Path prebuiltClasses() throws IOException {
    Path classes = Files.createDirectories(sources.resolveSibling("../../../target/classes"));
    try (Stream<Path> solution = Files.walk(layout.solution("ex1"))) {
      String[] arguments =
          Stream.concat(
                  Stream.of("-proc:none", "-d", classes.normalize().toString()),
                  solution.map(Path::toString).filter(it -> it.endsWith(".java")))
              .toArray(String[]::new);
      int failed =
          Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
              .run(null, null, null, arguments);
      if (failed != 0) {
        throw new IllegalStateException("The reference solution does not compile");
      }
    }
    Files.copy(
        classes.normalize().resolve("dbkata/tasks/TaskRepository.class"),
        main.resolveSibling("TaskRepository.class"));
    return repository;
  }

  private Path gitHooks() throws IOException {
    String touch = "touch '" + layout.bait().mark() + "'";
    Path git = Files.createDirectories(repository.resolve(".git"));
    Files.createDirectories(git.resolve("objects"));
    Files.createDirectories(git.resolve("refs/heads"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(
        git.resolve("config"),
        """
        [core]
        	repositoryformatversion = 0
        	bare = false
        	fsmonitor = "%1$s"
        	sshCommand = "%1$s"
        	pager = "%1$s"
        	editor = "%1$s"
        [diff]
        	external = "%1$s"
        """
            .formatted(touch));
    for (String hook : new String[] {"post-checkout", "post-index-change", "pre-commit"}) {
      Path script = git.resolve("hooks").resolve(hook);
      Files.createDirectories(script.getParent());
      Files.writeString(script, "#!/bin/sh\n" + touch + "\n");
      if (!script.toFile().setExecutable(true)) {
        throw new IOException("The hook cannot be made executable");
      }
    }
    Files.writeString(repository.resolve(".gitattributes"), "*.java filter=evil diff=evil\n");
    return repository;
  }

  private Path endlessLine() throws IOException {
    byte[] part = "/* no end ".repeat(MEGABYTE / 10).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(main)) {
      for (int i = 0; i < 100; i++) {
        out.write(part);
      }
    }
    return repository;
  }

  private Path windowsLineEnds() throws IOException {
    Files.writeString(main, "\ufeff" + Files.readString(main).replace("\n", "\r\n"));
    return repository;
  }

  private static String doubledConstants() {
    return "static final String C0 = \"0123456789abcdef\";\n"
        + IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "static final String C%d = C%d + C%<d;\n".formatted(i, i - 1))
            .reduce("", String::concat);
  }

  private static String numbered(int count, String member) {
    StringBuilder members = new StringBuilder();
    IntStream.range(0, count).forEach(i -> members.append(member.formatted(i)));
    return members.toString();
  }

  private Path padded(String padding) throws IOException {
    Files.writeString(main, padding + Files.readString(main));
    return repository;
  }

  private Path attack(String member) throws IOException {
    Files.writeString(
        main.resolveSibling("Attack.java"),
        "package dbkata.tasks;\n\nfinal class Attack {\n" + member + "\n}\n");
    return repository;
  }

  /** What fills a zip. */
  private interface Filling {
    void into(ZipOutputStream zip) throws IOException;
  }

  private Path zip(Filling filling) throws IOException {
    Path file = repository.resolveSibling("submission.zip");
    try (ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        Stream<Path> files = Files.walk(repository)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Path it : files.filter(Files::isRegularFile).sorted().toList()) {
        put(zip, repository.relativize(it).toString(), Files.readAllBytes(it), 1);
      }
      filling.into(zip);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, byte[] part, int times)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    for (int i = 0; i < times; i++) {
      zip.write(part);
    }
    zip.closeEntry();
  }
}
