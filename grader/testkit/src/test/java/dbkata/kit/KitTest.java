package dbkata.kit;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dbkata.sandbox.SandboxRule;
import dbkata.testkit.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every exercise promises: its parts are there and agree, its stub is red, its solution green.
 */
// A test of this class waits for a run of all tests of a room: the 10 s of a student's are not
// enough.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KitTest {
  private static final Map<Room, Bench> BENCHES = new TreeMap<>(comparing(Room::id));
  private static final Map<Path, Future<TrialRun>> RUNS = new HashMap<>();

  /** Start all runs at once; each test then waits for its own. */
  @BeforeAll
  static void startTheRuns() throws IOException {
    for (Room room : rooms()) {
      Bench bench = new Bench(room);
      BENCHES.put(room, bench);
      RUNS.put(room.folder(), bench.run("stub", room.stub()));
      RUNS.put(room.solution(), bench.run("solution", room.referenceSolution()));
      for (Path changed : room.variants()) {
        RUNS.put(changed, bench.run(nameOf(changed), room.solutionWith(changed)));
      }
    }
  }

  @AfterAll
  static void clearTheBenches() throws IOException {
    for (Bench bench : BENCHES.values()) {
      bench.close();
    }
  }

  static List<Room> rooms() {
    return Room.all();
  }

  @Test
  void thereAreRooms() {
    assertThat(rooms()).extracting(Room::id).contains("ex1", "ex2", "ex3", "ex4");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void theManifestThePomAndThePageNameTheExerciseAlike(Room room) {
    String manifest = Room.read(room.folder().resolve("exercise.yaml"));
    String title = firstGroup("(?m)^title: (.+)$", manifest);
    String number = room.id().replace("ex", "");

    assertThat(firstGroup("(?m)^id: (.+)$", manifest)).isEqualTo(room.id());
    assertThat(Room.read(room.folder().resolve("pom.xml")))
        .contains("<artifactId>" + room.id() + "</artifactId>", "<name>" + title + "</name>");
    assertThat(Room.read(room.solution().resolve("pom.xml")))
        .contains("<artifactId>" + room.id() + "</artifactId>", "<name>" + title + "</name>");
    assertThat(Room.read(room.folder().resolve("README.md")))
        .startsWith("# Exercise " + number + ": " + title + "\n");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everySourceLiesInThePackageOfTheManifest(Room room) {
    String manifest = Room.read(room.folder().resolve("exercise.yaml"));
    String folder = firstGroup("(?m)^package: (.+)$", manifest).replace('.', '/') + "/";

    assertThat(room.stub().keySet()).allMatch(path -> path.startsWith(folder));
    assertThat(Room.sources(room.tests()).keySet()).allMatch(path -> path.startsWith(folder));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void theSandboxGrantsWhatTheManifestGrants(Room room) {
    String manifest = Room.read(room.folder().resolve("exercise.yaml"));
    String gate =
        Room.sources(room.tests()).entrySet().stream()
            .filter(it -> it.getKey().endsWith("/SandboxTest.java"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(room + " has no SandboxTest"))
            .getValue();
    String granted = firstGroup("super\\(\\w+\\.class, (.+)\\);", gate).replace("\"", "");

    assertThat(granted).isEqualTo(firstGroup("(?m)^grants: \\[(.+)]$", manifest));
    assertThat(SandboxRule.grants()).contains(granted.split(", "));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void whatIsGivenIsTheSameInTheRoomAndInTheSolution(Room room) {
    String manifest = Room.read(room.folder().resolve("exercise.yaml"));
    List<String> given =
        Pattern.compile("(?m)^ {2}- (.+)$")
            .matcher(manifest)
            .results()
            .map(it -> it.group(1))
            .toList();

    assertThat(given).isNotEmpty();
    for (String file : given) {
      assertThat(room.stub()).as("the given files of the room").containsKey(file);
      assertThat(room.referenceSolution().get(file)).isEqualTo(room.stub().get(file));
    }
    assertThat(room.referenceSolution().keySet())
        .as("the solution has the classes of the stub, and may have more")
        .containsAll(room.stub().keySet());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void thePageHasAllItsParts(Room room) {
    String page = Room.read(room.folder().resolve("README.md"));

    assertThat(page)
        .contains("```java", "## What to write", "## Hints", "<details>", "## Read on")
        .contains("mvn test -pl exercises/" + room.id())
        .contains("-Dtest=")
        .contains("sql-constant", "sandbox");
    assertThat(page.lines().count()).as("lines of the page: two screens").isLessThanOrEqualTo(110);
    assertThat(page.lines()).as("the page's lines").allMatch(line -> line.length() <= 120);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void theRoomHoldsNoStrayFile(Room room) {
    Pattern known =
        Pattern.compile(
            "README\\.md|exercise\\.yaml|pom\\.xml|\\.mvn/(maven|jvm)\\.config|target/.*"
                + "|src/main/java/.*\\.java|src/test/java/.*\\.java|src/test/resources/.*\\.sql");

    assertThat(Room.files(room.folder()))
        .extracting(file -> room.folder().relativize(file).toString().replace('\\', '/'))
        .allMatch(known.asMatchPredicate());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void mavenStartsInsideTheRoomAsItDoesAtTheRoot(Room room) {
    Path root = room.folder().resolve("../..");

    assertThat(Room.read(room.folder().resolve(".mvn/maven.config")))
        .isEqualTo("-f\n../../pom.xml\n-pl\nexercises/" + room.id() + "\n--also-make\n");
    assertThat(Room.read(room.folder().resolve(".mvn/jvm.config")))
        .isEqualTo(Room.read(root.resolve(".mvn/jvm.config")));
    assertThat(Files.exists(root.resolve(".mvn/maven.config"))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void testClassesAreNamedForTheirStep(Room room) {
    for (Map.Entry<String, String> source : Room.sources(room.tests()).entrySet()) {
      Matcher step = Pattern.compile("@Step\\(number = (\\d+)").matcher(source.getValue());
      if (step.find()) {
        String file = source.getKey().substring(source.getKey().lastIndexOf('/') + 1);
        assertThat(file).startsWith(Step.class.getSimpleName() + step.group(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyTestOfTheUntouchedStubSaysWhatToWrite(Room room) throws Exception {
    TrialRun run = runOf(room.folder());

    assertThat(run.broken()).isEmpty();
    assertThat(run.points()).as("points of the exercise").isEqualTo(100);
    run.tests()
        .forEach(
            (name, test) -> {
              if (test.gate()) {
                assertThat(test.failure()).as(name + ", a gate on the stub").isEmpty();
              } else {
                assertThat(test.points()).as("points of " + name).isPositive();
                assertThat(test.failure()).as(name).isPresent();
                assertThat(test.failure().get())
                    .as(name)
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageMatching("Step \\d+: .+\\.");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void theReferenceSolutionIsGreen(Room room) throws Exception {
    TrialRun run = runOf(room.solution());

    assertThat(run.broken()).isEmpty();
    assertThat(run.red()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyRightWayIsGreen() {
    return rooms().stream()
        .flatMap(room -> room.right().stream())
        .map(folder -> dynamicTest(nameOf(folder), () -> isGreen(folder)));
  }

  @TestFactory
  Stream<DynamicTest> everyWrongSolutionLosesWhatItNamesAndSaysWhatItQuotes() {
    return rooms().stream()
        .flatMap(room -> room.wrong().stream())
        .map(folder -> dynamicTest(nameOf(folder), () -> losesWhatItNames(folder)));
  }

  private static void isGreen(Path folder) throws Exception {
    TrialRun run = runOf(folder);

    assertThat(run.broken()).isEmpty();
    assertThat(run.red()).isEmpty();
  }

  private static void losesWhatItNames(Path folder) throws Exception {
    String source =
        Room.sources(folder).values().stream()
            .filter(it -> it.startsWith("// loses: "))
            .findFirst()
            .orElseThrow(() -> new AssertionError(folder + " does not say what it loses"));
    String[] named = firstGroup("(?m)^// loses: (.+)$", source).split(", ");
    TrialRun run = runOf(folder);

    assertThat(run.broken()).isEmpty();
    assertThat(countedLosses(run)).containsExactlyInAnyOrder(named);
    assertThat(run.firstFailure())
        .as("the first failure of " + nameOf(folder))
        .contains(firstGroup("(?m)^// says: (.+)$", source).replaceAll("\\s+", " "));
  }

  /** Code that breaks the rule of the sandbox is not run by the grader: nothing else is said. */
  private static List<String> countedLosses(TrialRun run) {
    List<String> stops = run.red().stream().filter(it -> it.startsWith("SandboxTest.")).toList();
    return stops.isEmpty() ? run.red() : stops;
  }

  private static TrialRun runOf(Path folder) throws Exception {
    return RUNS.get(folder).get();
  }

  /** Name a solution as {@code ex1-wrong-no-order}. */
  private static String nameOf(Path folder) {
    Path parent = folder.getParent();
    return parent.getParent().getFileName()
        + "-"
        + parent.getFileName()
        + "-"
        + folder.getFileName();
  }

  private static String firstGroup(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in\n" + text).isTrue();
    return matcher.group(1).strip();
  }
}
