package dbkata.grader.verify.solutions;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.Progress;
import dbkata.grader.pipeline.WarmGrading;
import dbkata.grader.report.FirstLoss;
import dbkata.grader.run.engines.EngineLoans;
import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import dbkata.grader.verify.solutions.Solution.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Run every solution of some exercises under their tests, several side by side.
 *
 * <p>Each lane has a compiler and a child process that stay warm. One lane begins with the first
 * exercise and one with the last, so that each mostly meets the classes that it has met before.
 */
public final class SolutionRuns {
  private final GradingSettings settings;
  private final List<String> only;
  private final boolean write;
  private final Progress progress;
  private final Deque<Task> tasks = new ArrayDeque<>();

  private record Task(int number, Room room, PreparedExercise exercise, Solution solution) {}

  /**
   * What came of one solution.
   *
   * @param task which one
   * @param problems what is wrong with it
   * @param faults what kept the grader from telling
   * @param written whether its {@code first-failure.txt} was written
   */
  private record Verified(
      Task task, List<Problem> problems, List<String> faults, boolean written) {}

  /**
   * What came of all solutions.
   *
   * @param solutions how many there were
   * @param problems in the order of exercises and solutions
   * @param faults what kept the grader from telling, a sentence each
   * @param written how many {@code first-failure.txt} were written
   */
  public record Outcome(int solutions, List<Problem> problems, List<String> faults, int written) {}

  /**
   * Prepare to run.
   *
   * @param only names of the solutions to run; all when empty
   * @param write whether to write {@code first-failure.txt} instead of comparing it
   */
  public SolutionRuns(
      GradingSettings settings, List<String> only, boolean write, Progress progress) {
    this.settings = settings;
    this.only = List.copyOf(only);
    this.write = write;
    this.progress = progress;
  }

  /** Add an exercise's solutions to what will be run. */
  public void add(Room room, PreparedExercise exercise) {
    for (Solution solution : Solution.of(room)) {
      if (only.isEmpty() || only.contains(solution.name())) {
        tasks.add(new Task(tasks.size(), room, exercise, solution));
      }
    }
  }

  /** Run them all. */
  public Outcome run() {
    // One more than there are processors: a lane waits for its servers a third of the time.
    int lanes = Math.max(1, Math.min(tasks.size(), 1 + Runtime.getRuntime().availableProcessors()));
    Set<Engine> engines = EnumSet.noneOf(Engine.class);
    tasks.forEach(task -> engines.add(task.exercise().exercise().engine()));
    ExecutorService threads = Executors.newFixedThreadPool(lanes);
    List<Verified> verified = new ArrayList<>();
    try (EngineLoans loans = EngineLoans.warm(settings.services(), engines)) {
      List<Future<List<Verified>>> running = new ArrayList<>();
      for (int lane = 0; lane < lanes; lane++) {
        boolean fromTheEnd = lane % 2 == 1;
        running.add(threads.submit(() -> lane(loans, engines, fromTheEnd)));
      }
      for (Future<List<Verified>> lane : running) {
        verified.addAll(lane.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A lane broke down", e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return outcome(verified);
  }

  private static Outcome outcome(List<Verified> verified) {
    verified.sort((one, other) -> Integer.compare(one.task().number(), other.task().number()));
    return new Outcome(
        verified.size(),
        verified.stream().flatMap(it -> it.problems().stream()).toList(),
        verified.stream().flatMap(it -> it.faults().stream()).toList(),
        (int) verified.stream().filter(Verified::written).count());
  }

  private List<Verified> lane(EngineLoans loans, Set<Engine> engines, boolean fromTheEnd) {
    List<Verified> verified = new ArrayList<>();
    try (WarmGrading grading = WarmGrading.start(settings, loans, engines)) {
      for (Task task = next(fromTheEnd); task != null; task = next(fromTheEnd)) {
        verified.add(verify(task, grading));
      }
    }
    return verified;
  }

  private synchronized @Nullable Task next(boolean fromTheEnd) {
    Task task = fromTheEnd ? tasks.pollLast() : tasks.pollFirst();
    if (task != null) {
      progress.reached(task.room().id(), task.solution().name());
    }
    return task;
  }

  private Verified verify(Task task, WarmGrading grading) {
    Solution solution = task.solution();
    CollectedSources sources =
        new CollectedSources(
            task.room().id(),
            solution.files(),
            new TreeSet<>(solution.files().keySet()),
            List.of());
    ExerciseReport report = grading.grade(task.exercise(), sources);
    if (report.isNotYourFault()) {
      String said = String.join(" ", FirstLoss.of(report)).replaceAll("\\s+", " ");
      String where = task.room().shown(solution.folder());
      return new Verified(task, List.of(), List.of(where + ": " + said), /* written= */ false);
    }
    List<Problem> problems = new ArrayList<>(Judgement.of(task.room(), solution, report));
    boolean written = false;
    if (solution.kind() == Kind.WRONG) {
      if (write) {
        written = written(solution, report);
      } else {
        FirstFailure.compare(task.room(), solution, report).ifPresent(problems::add);
      }
    }
    return new Verified(task, problems, List.of(), written);
  }

  private static boolean written(Solution solution, ExerciseReport report) {
    try {
      return FirstFailure.write(solution, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
