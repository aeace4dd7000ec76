package dbkata.grader.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Standing;
import dbkata.grader.domain.TestMark;
import dbkata.grader.gradebook.SampleClass;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was added is there, whatever comes afterwards. */
class GradeStoreTest {
  private static final ClassKit KIT = SampleClass.kit();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameAFile() {
    file = folder.resolve("grades.db");
  }

  /** Adds attempts to a store until it is killed, and says when each is in. */
  static final class WriterMain {
    private WriterMain() {}

    public static void main(String[] arguments) throws BadStoreException {
      try (GradeStore store = GradeStore.open(Path.of(arguments[0]))) {
        long run = store.lastRun().orElseThrow().id();
        List<Attempt> attempts = SampleClass.of(5, 50);
        for (int i = 0; true; i++) {
          store.add(
              run, attempts.get(i % attempts.size()), "<p>a page of some size</p>".repeat(99));
          System.out.println(i);
        }
      }
    }
  }

  @Test
  void givesBackWhatItWasGiven() throws Exception {
    List<Attempt> attempts = SampleClass.of(3, 40);
    try (GradeStore store = GradeStore.create(file, KIT)) {
      long run = store.begin(run(attempts));
      for (Attempt attempt : attempts) {
        store.add(run, attempt, "<p>ü " + attempt.student());
      }
    }
    try (GradeStore store = GradeStore.open(file)) {
      assertThat(store.kit()).isEqualTo(KIT);
      List<StoredAttempt> found = store.attempts(Choice.last);
      assertThat(found.stream().map(StoredAttempt::attempt).toList()).isEqualTo(attempts);
      assertThat(store.html(found.get(7).id())).contains("<p>ü student-008");
      assertThat(store.lastRun().orElseThrow().finished()).isFalse();
      assertThat(store.lastRun().orElseThrow().run()).isEqualTo(run(attempts));
    }
  }

  @Test
  void keepsWhatBecameOfHiddenTestsBesideTheRest() throws Exception {
    ClassKit kit = SampleClass.kitWithHidden();
    List<Attempt> attempts = SampleClass.ofHidden(3, 40);
    try (GradeStore store = GradeStore.create(file, kit)) {
      long run = store.begin(run(attempts));
      for (Attempt attempt : attempts) {
        store.add(run, attempt, "");
      }
    }
    try (GradeStore store = GradeStore.open(file)) {
      assertThat(store.kit()).isEqualTo(kit);
      assertThat(store.kit().hiddenPoints()).isEqualTo(56);
      assertThat(store.attempts(Choice.last).stream().map(StoredAttempt::attempt).toList())
          .isEqualTo(attempts);
    }
    int earned = attempts.stream().mapToInt(Attempt::hiddenCounted).sum();
    assertThat(earned).isPositive();
    assertThat(number("SELECT sum(counted) FROM hidden_result")).isEqualTo(earned);
    assertThat(number("SELECT sum(points) FROM attempt"))
        .isEqualTo(attempts.stream().mapToInt(Attempt::counted).sum());
  }

  @Test
  void pointsThatAGateTakesAreEarnedAndDoNotCount() throws Exception {
    ClassKit kit = SampleClass.kitWithHidden();
    ExerciseMark gated =
        new ExerciseMark(
            "ex1",
            "breaks a gate",
            40,
            0,
            "",
            List.of(),
            0,
            List.of(new TestMark("passed", 9, ""), new TestMark("failed", 0, "no")));
    Attempt one = SampleClass.of(1, 1).get(0);
    Attempt attempt =
        new Attempt(
            "ada",
            "ada",
            "w",
            one.committed(),
            one.started(),
            one.took(),
            Standing.GRADED,
            "",
            List.of(gated));
    try (GradeStore store = GradeStore.create(file, kit)) {
      store.add(store.begin(run(List.of(attempt))), attempt, "");

      assertThat(store.attempts(Choice.last).get(0).attempt()).isEqualTo(attempt);
    }
    assertThat(number("SELECT sum(earned) FROM hidden_result")).isEqualTo(9);
    assertThat(number("SELECT sum(counted) FROM hidden_result")).isZero();
  }

  @Test
  void aStoreOfVersion1IsBroughtToThisOneWithAllThatIsInIt() throws Exception {
    List<Attempt> attempts = SampleClass.of(3, 20);
    try (GradeStore store = GradeStore.create(file, KIT)) {
      long run = store.begin(run(attempts));
      for (Attempt attempt : attempts) {
        store.add(run, attempt, "<p>" + attempt.student());
      }
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE hidden_result");
      statement.execute("DROP TABLE hidden_test");
      statement.execute("PRAGMA user_version = 1");
    }

    try (GradeStore store = GradeStore.open(file)) {
      assertThat(store.kit()).isEqualTo(KIT);
      assertThat(store.attempts(Choice.last).stream().map(StoredAttempt::attempt).toList())
          .isEqualTo(attempts);
      store.add(store.lastRun().orElseThrow().id(), attempts.get(0), "");
    }
    assertThat(number("PRAGMA user_version")).isEqualTo(2);
    assertThat(number("SELECT count(*) FROM attempt")).isEqualTo(21);
  }

  @Test
  void knowsTheBestAttemptAndTheLast() throws Exception {
    try (GradeStore store = GradeStore.create(file, KIT)) {
      List<Attempt> some =
          SampleClass.of(8, 30).stream().filter(it -> it.standing() == Standing.GRADED).toList();
      long run = store.begin(run(some));
      Attempt best = some.get(0);
      for (Attempt attempt : some) {
        best = attempt.counted() > best.counted() ? attempt : best;
        store.add(run, named(attempt, "ada"), "");
      }
      Attempt broken =
          Attempt.without(Standing.NOT_YOUR_FAULT, "no space", "ada", "ada", Instant.EPOCH);
      store.add(run, broken, "");

      assertThat(store.attempts(Choice.best)).hasSize(1);
      assertThat(store.attempts(Choice.best).get(0).attempt()).isEqualTo(named(best, "ada"));
      assertThat(store.attempts(Choice.best).get(0).attempts()).isEqualTo(some.size());
      assertThat(store.attempts(Choice.last).get(0).attempt()).isEqualTo(broken);
    }
  }

  @Test
  void keepsWhatItSaidIsInWhenItsProcessIsKilled() throws Exception {
    GradeStore.create(file, KIT).close();
    try (GradeStore store = GradeStore.open(file)) {
      store.begin(run(List.of()));
    }
    Random random = new Random();
    int sure = 0;
    for (int round = 1; round <= 5; round++) {
      sure += written(random.nextInt(400));
      try (GradeStore store = GradeStore.open(file)) { // which looks whether it is sound
        assertThat(count()).as("round %d", round).isGreaterThanOrEqualTo(sure);
        assertThat(store.lastRun()).isPresent();
      }
    }
    assertThat(sure).isGreaterThan(5);
  }

  /** Let it write for a while after its first, and tell how many it said are in. */
  private int written(int millis) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WriterMain.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      int lines = said.readLine() == null ? 0 : 1;
      TimeUnit.MILLISECONDS.sleep(millis);
      writer.toHandle().destroyForcibly(); // unlike the process, it leaves the stream open
      while (said.readLine() != null) {
        lines++;
      }
      return lines;
    }
  }

  private int count() throws Exception {
    return number("SELECT count(*) FROM attempt");
  }

  private int number(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return statement.executeQuery(sql).getInt(1);
    }
  }

  @Test
  void refusesAStoreOfAnotherVersion() throws Exception {
    GradeStore.create(file, KIT).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 3");
    }

    assertThatThrownBy(() -> GradeStore.open(file))
        .isInstanceOf(BadStoreException.class)
        .hasMessageContaining("is of version 3, and this grader reads up to version 2");
  }

  @Test
  void refusesADatabaseOfSomebodyElse() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE music (title TEXT)");
    }

    assertThatThrownBy(() -> GradeStore.open(file)).hasMessageContaining("is no file of grades");
    assertThatThrownBy(() -> GradeStore.create(file, KIT)).hasMessageContaining("is there already");
    assertThat(Files.size(file)).isPositive();
  }

  private static Run run(List<Attempt> attempts) {
    List<String> ids = attempts.stream().map(Attempt::student).toList();
    return Run.of("class", Instant.EPOCH, 1, 1, ids, ids);
  }

  private static Attempt named(Attempt it, String student) {
    return new Attempt(
        student,
        it.source(),
        it.work(),
        it.committed(),
        it.started(),
        it.took(),
        it.standing(),
        it.reason(),
        it.exercises());
  }
}
