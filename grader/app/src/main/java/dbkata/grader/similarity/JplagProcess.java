package dbkata.grader.similarity;

import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Similarity.Pair;
import dbkata.grader.domain.Similarity.Part;
import dbkata.grader.jvm.AtEnd;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * JPlag in a JVM of its own. What is asked of it is a source file, which that JVM compiles.
 *
 * @param java the program {@code java} of a JDK 21 or newer
 * @param jars JPlag and what it stands on
 * @param limit after how long it is ended
 */
record JplagProcess(Path java, List<Path> jars, Duration limit) {
  private static final String SOURCE = "Compare.java";
  private static final int LONGEST_COMPLAINT = 300;

  JplagProcess {
    jars = List.copyOf(jars);
  }

  /**
   * What it found, by the names of folders.
   *
   * @param tool its name and version
   * @param submissions how many were compared
   * @param pairs how many pairs they make
   * @param median the similarity that half of them do not exceed, in per cent
   * @param top the pairs most alike
   * @param leftOut what could not be compared
   */
  record Found(
      String tool,
      int submissions,
      long pairs,
      int median,
      List<Pair> top,
      List<LeftOut> leftOut) {}

  /**
   * Compare the folders in a folder.
   *
   * @param base a folder with the code that everybody was given
   * @param most how many pairs are wanted
   * @param work an existing folder of ours
   */
  Found compare(Path folders, Path base, int most, Path work) throws SimilarityException {
    Path out = work.resolve("out");
    Path log = work.resolve("log");
    try {
      Path source = work.resolve(SOURCE);
      Files.write(source, source());
      ProcessBuilder builder =
          new ProcessBuilder(command(source, folders, base, most))
              .directory(work.toFile())
              .redirectOutput(out.toFile())
              .redirectError(log.toFile());
      builder.environment().keySet().removeIf(it -> !it.equals("PATH"));
      Process process = builder.start();
      process.getOutputStream().close();
      if (!ends(process)) {
        throw new SimilarityException(
            "JPlag was not through after %d s, and was ended: compare fewer submissions at once."
                .formatted(limit.toSeconds()));
      }
      if (process.exitValue() != 0) {
        throw new SimilarityException(
            "JPlag ended with status %d: %s".formatted(process.exitValue(), complaint(log)));
      }
      return read(Files.readAllLines(out, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new SimilarityException("JPlag could not be run: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SimilarityException("JPlag was interrupted.", e);
    }
  }

  /** It is not left alone, whichever of the two ends first. */
  private boolean ends(Process process) throws InterruptedException {
    try (AtEnd tidy = AtEnd.run(process::destroyForcibly)) {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(Path source, Path folders, Path base, int most) {
    String classPath =
        jars.stream()
            .map(it -> it.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        java.toString(),
        "-Xmx1g",
        "-Xss4m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-Dstdout.encoding=UTF-8",
        "-Djava.io.tmpdir=" + source.getParent(),
        "-cp",
        classPath,
        source.toString(),
        folders.toString(),
        base.toString(),
        Integer.toString(most));
  }

  private static byte[] source() throws IOException {
    try (InputStream file = JplagProcess.class.getResourceAsStream(SOURCE)) {
      return Objects.requireNonNull(file, SOURCE).readAllBytes();
    }
  }

  /** JPlag's own words, of which the first that is an error says most. */
  private static String complaint(Path log) throws IOException {
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    String line =
        said.lines()
            .filter(it -> it.contains("Exception") || it.contains("Error") || it.contains("error:"))
            .findFirst()
            .orElse(said.lines().findFirst().orElse("it said nothing"));
    return line.substring(0, Math.min(LONGEST_COMPLAINT, line.length()));
  }

  /** Read what {@code Compare} has printed. */
  private static Found read(List<String> lines) throws IOException {
    List<LeftOut> leftOut = new ArrayList<>();
    List<Pair> top = new ArrayList<>();
    String[] compared = {"", "0", "0", "0"};
    String tool = "";
    for (String line : lines) {
      String[] words = line.split("\t");
      switch (words[0]) {
        case "left" -> leftOut.add(new LeftOut(words[1], words[2]));
        case "tool" -> tool = words[1];
        case "compared" -> compared = words;
        case "pair" -> top.add(new Pair(words[1], words[2], percent(words[3]), 0, List.of()));
        case "part" -> top.set(top.size() - 1, with(top.get(top.size() - 1), part(words)));
        default -> throw new IOException("it printed \"" + line + "\"");
      }
    }
    return new Found(
        tool,
        Integer.parseInt(compared[1]),
        Long.parseLong(compared[2]),
        percent(compared[3]),
        top.stream().map(JplagProcess::counted).toList(),
        leftOut);
  }

  private static Part part(String[] words) {
    return new Part(
        words[1],
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]),
        words[4],
        Integer.parseInt(words[5]),
        Integer.parseInt(words[6]));
  }

  private static Pair with(Pair pair, Part part) {
    List<Part> parts = new ArrayList<>(pair.parts());
    parts.add(part);
    return new Pair(pair.one(), pair.other(), pair.percent(), 0, parts);
  }

  /** Parts may share lines. */
  private static Pair counted(Pair pair) {
    long lines =
        pair.parts().stream()
            .flatMap(
                it ->
                    IntStream.rangeClosed(it.from(), it.to())
                        .mapToObj(line -> it.file() + ":" + line))
            .distinct()
            .count();
    return new Pair(pair.one(), pair.other(), pair.percent(), (int) lines, pair.parts());
  }

  private static int percent(String similarity) {
    return (int) Math.round(100 * Double.parseDouble(similarity));
  }
}
