import dbkata.sqlrule.SqlConstantCheck;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Measure the SQL rule against SpotBugs with find-sec-bugs.
 *
 * <p>Every run is a process of its own, its start included, with the same heap and the same jar; the
 * contestants take turns, so that a busy moment of the machine meets them all. SpotBugs runs twice:
 * with all its detectors, and with nothing but find-sec-bugs' detector of SQL injection.
 */
public final class SqlRuleBench {
  private static final int RUNS = 5;
  private static final List<String> COMPARED = List.of("spring-jdbc-", "jedis-");
  private static final List<String> LIBRARIES = List.of("spring-jdbc-", "hibernate-core-", "jedis-");
  private static final String DETECTOR = "SqlInjectionDetector";

  private SqlRuleBench() {}

  /** Run the comparison; with a jar as the only argument, run the rule once over it. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1) {
      long start = System.nanoTime();
      var findings = SqlConstantCheck.check(classFiles(Path.of(arguments[0])));
      long unreadable =
          findings.stream().filter(it -> it.message().contains("cannot be followed")).count();
      System.out.printf(
          "%d findings, %d crashes, %d ms without the start of Java%n",
          findings.size(), unreadable, (System.nanoTime() - start) / 1_000_000);
      return;
    }
    for (String library : COMPARED) {
      compare(jar(library));
    }
    for (String library : LIBRARIES) {
      Path jar = jar(library);
      System.out.printf("%n%s, %d classes: ", jar.getFileName(), classFiles(jar).size());
      System.out.flush();
      new ProcessBuilder(ruleOver(jar)).inheritIO().start().waitFor();
    }
  }

  private static void compare(Path jar) throws Exception {
    Map<String, List<String>> contestants = new LinkedHashMap<>();
    contestants.put("sql-constant", ruleOver(jar));
    contestants.put("find-sec-bugs, SQL detector alone", spotBugsOver(jar, "-visitors", DETECTOR));
    contestants.put("SpotBugs with find-sec-bugs", spotBugsOver(jar));
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int run = 0; run < RUNS; run++) {
      for (Map.Entry<String, List<String>> contestant : contestants.entrySet()) {
        times
            .computeIfAbsent(contestant.getKey(), key -> new ArrayList<>())
            .add(millis(contestant.getValue()));
      }
    }
    int classes = classFiles(jar).size();
    System.out.printf("%n%s, %d classes, median of %d%n", jar.getFileName(), classes, RUNS);
    long rule = median(times.get("sql-constant"));
    times.forEach(
        (name, all) ->
            System.out.printf(
                "  %-36s %7d ms  %6.2f ms a class  %5.1f x%n",
                name, median(all), (double) median(all) / classes, (double) median(all) / rule));
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static long millis(List<String> command) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static List<String> ruleOver(Path jar) {
    return java(SqlRuleBench.class.getName(), jar.toString());
  }

  private static List<String> spotBugsOver(Path jar, String... more) throws IOException {
    List<String> command =
        java(
            "edu.umd.cs.findbugs.FindBugs2",
            "-quiet",
            "-pluginList",
            jar("findsecbugs-plugin-").toString(),
            "-auxclasspath",
            System.getProperty("java.class.path"),
            "-xml",
            "-output",
            Files.createTempFile("spotbugs", ".xml").toString());
    command.addAll(List.of(more));
    command.add(jar.toString());
    return command;
  }

  private static List<String> java(String main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path jar(String name) {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Path.of(entry).getFileName().toString().startsWith(name)) {
        return Path.of(entry);
      }
    }
    throw new IllegalStateException("not on the class path: " + name);
  }

  private static List<byte[]> classFiles(Path jar) throws IOException {
    List<byte[]> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream in = zip.getInputStream(entry)) {
            files.add(in.readAllBytes());
          }
        }
      }
    }
    return files;
  }
}
