package dbkata.kit;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
 * Under JUnit as the student runs it, without the grader: each stub is red and says what to write,
 * the reference solution and every right way are green.
 *
 * <p>The grader's {@code verify} says the same of its own runs, and of the mistakes: the two
 * together hold that green under Maven is full marks in the grader.
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
      for (Map.Entry<Path, Map<String, String>> right : room.rightSolutions().entrySet()) {
        RUNS.put(right.getKey(), bench.run(Room.nameOf(right.getKey()), right.getValue()));
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
  void everyTestOfTheUntouchedStubSaysWhatToWrite(Room room) throws Exception {
    TrialRun run = RUNS.get(room.folder()).get();

    assertThat(run.broken()).isEmpty();
    run.tests()
        .forEach(
            (name, test) -> {
              if (test.gate()) {
                assertThat(test.failure()).as(name + ", a gate on the stub").isEmpty();
              } else {
                assertThat(test.failure()).as(name).isPresent();
                assertThat(test.failure().get())
                    .as(name)
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageMatching("Step \\d+: .+\\.");
              }
            });
  }

  @TestFactory
  Stream<DynamicTest> theReferenceSolutionAndEveryRightWayAreGreen() {
    return rooms().stream()
        .flatMap(room -> room.rightSolutions().keySet().stream())
        .map(folder -> dynamicTest(Room.nameOf(folder), () -> isGreen(folder)));
  }

  private static void isGreen(Path folder) throws Exception {
    TrialRun run = RUNS.get(folder).get();

    assertThat(run.broken()).isEmpty();
    assertThat(run.tests()).isNotEmpty();
    assertThat(run.red()).isEmpty();
  }
}
