package dbkata.grader.verify;

import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.kit.BadKitException;
import dbkata.grader.kit.Kit;
import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.Progress;
import dbkata.grader.verify.laws.TestLaws;
import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import dbkata.grader.verify.room.RoomChecks;
import dbkata.grader.verify.solutions.SolutionRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Check exercises as whoever adds them needs it: their files, their tests, and what the tests say
 * to the stub and to every solution.
 */
public final class Verification {
  private final GradingSettings settings;

  /** Verify with these parts and limits, which are those of a grading. */
  public Verification(GradingSettings settings) {
    this.settings = settings;
  }

  /**
   * What is to be verified.
   *
   * @param kit the kit's folder; the grader's own checkout when empty
   * @param exercises ids of the kit's exercises; all when empty
   * @param only names of the solutions to run, as in {@code wrong/no-order}; all when empty
   * @param write whether to write what students read first of each mistake, instead of comparing it
   */
  public record Request(
      Optional<Path> kit, List<String> exercises, List<String> only, boolean write) {
    public Request {
      exercises = List.copyOf(exercises);
      only = List.copyOf(only);
    }
  }

  /**
   * What was found.
   *
   * @param exercises how many exercises were verified
   * @param solutions how many solutions were run, the stubs among them
   * @param problems what is wrong with them, in the order of the exercises
   * @param faults what kept the grader from telling, a sentence each
   * @param written how many files were written
   */
  public record Findings(
      int exercises, int solutions, List<Problem> problems, List<String> faults, int written) {
    public Findings {
      problems = List.copyOf(problems);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Verify.
   *
   * @throws BadKitException when the kit, or an exercise that was asked for, is not there
   */
  public Findings verify(Request request, Progress progress) {
    Kit kit =
        Kit.open(request.kit().orElse(settings.root()), settings.cache(), settings.testClassPath());
    List<String> ids = kit.only(request.exercises());
    SolutionRuns runs = new SolutionRuns(settings, request.only(), request.write(), progress);
    List<Problem> problems = new ArrayList<>();
    for (String id : ids) {
      progress.reached(id, "reading");
      Room room = new Room(kit.root(), id);
      problems.addAll(RoomChecks.of(room));
      prepared(kit, room, problems)
          .ifPresent(
              exercise -> {
                problems.addAll(RoomChecks.of(room, exercise.exercise()));
                problems.addAll(TestLaws.check(room, exercise));
                runs.add(room, exercise);
              });
    }
    SolutionRuns.Outcome outcome = runs.run();
    problems.addAll(outcome.problems());
    return new Findings(
        ids.size(), outcome.solutions(), problems, outcome.faults(), outcome.written());
  }

  static Optional<PreparedExercise> prepared(Kit kit, Room room, List<Problem> problems) {
    try {
      return Optional.of(kit.prepare(room.id(), /* ownStubs= */ true));
    } catch (BadKitException e) {
      String.valueOf(e.getMessage())
          .lines()
          .map(
              line ->
                  new Problem(
                      room.shown(room.folder()),
                      line.replaceFirst("[.]$", ""),
                      "mend it, then verify again; nothing was run"))
          .forEach(problems::add);
      return Optional.empty();
    }
  }
}
