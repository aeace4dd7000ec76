package dbkata.grader.compile;

import dbkata.grader.compile.worker.Request;
import dbkata.grader.compile.worker.Response;
import dbkata.grader.compile.worker.Response.Limit;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.PreparedExercise;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compile submissions in a process of their own, which is replaced when it hangs or dies.
 *
 * <p>One compilation at a time.
 */
public final class CompileWorker implements AutoCloseable {
  // How a JVM that ran out of memory ends, by -XX:+ExitOnOutOfMemoryError.
  private static final int OUT_OF_MEMORY = 3;
  private static final int ATTEMPTS = 2;

  private final CompileSettings settings;
  private volatile @Nullable WorkerProcess process;
  private volatile boolean closed;
  private String whyNoProcess = "";

  /** Start nothing yet, so that whoever has a hold of this can close all that ever starts. */
  public CompileWorker(CompileSettings settings) {
    this.settings = settings;
  }

  /** Start the process and return at once; it warms up meanwhile. */
  public static CompileWorker start(CompileSettings settings) {
    CompileWorker worker = new CompileWorker(settings);
    worker.warmUp();
    return worker;
  }

  /** Start the process and return at once. */
  public synchronized void warmUp() {
    if (process == null) {
      renew();
    }
  }

  /** Compile the sources of one exercise, whatever they do to the compiler. */
  public synchronized Compilation compile(CollectedSources sources, PreparedExercise exercise) {
    if (!sources.errors().isEmpty()) {
      return Errors.failed(sources.errors());
    }
    Request request = request(sources, exercise);
    for (int attempt = 1; ; attempt++) {
      WorkerProcess current = readyProcess();
      if (current == null) {
        return new Compilation.NotYourFault("The compiler did not start: " + whyNoProcess + ".");
      }
      try {
        return verdict(current.exchange(request), sources, exercise);
      } catch (IOException e) {
        boolean known = current.wasStopped() || current.exitStatus() == OUT_OF_MEMORY;
        Compilation verdict = verdict(current);
        renew();
        // Nobody can say what else ended it: perhaps the machine, so it gets a second chance.
        if (known || closed || attempt == ATTEMPTS) {
          return verdict;
        }
      }
    }
  }

  private Request request(CollectedSources sources, PreparedExercise exercise) {
    List<String> libraries =
        exercise.libraries().stream().map(it -> it.toAbsolutePath().toString()).toList();
    CompileSettings.Limits limits = settings.limits();
    return new Request(sources.files(), libraries, limits.classes(), limits.classBytes());
  }

  private Compilation verdict(
      Response response, CollectedSources sources, PreparedExercise exercise) {
    if (response instanceof Response.Classes classes) {
      return Classes.check(classes.files(), exercise.exercise());
    }
    if (response instanceof Response.Errors errors) {
      return Errors.failed(errors, sources);
    }
    renew();
    return new Compilation.GivenUp(
        Reasons.because(((Response.BeyondLimit) response).limit(), settings.limits()));
  }

  private Compilation verdict(WorkerProcess ended) {
    if (ended.wasStopped()) {
      return new Compilation.GivenUp(Reasons.afterTime(settings.limits()));
    }
    return new Compilation.GivenUp(
        ended.exitStatus() == OUT_OF_MEMORY
            ? Reasons.because(Limit.MEMORY, settings.limits())
            : Reasons.crashed(ended.exitStatus()));
  }

  /** Give a process that waits for a request, or null when there is none to be had. */
  private @Nullable WorkerProcess readyProcess() {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      WorkerProcess present = process;
      if (present == null || !present.isAlive()) {
        renew();
        present = process;
      }
      if (present != null) {
        try {
          present.awaitReady();
          return present;
        } catch (IOException e) {
          whyNoProcess = String.valueOf(e.getMessage());
          present.close();
        }
      }
    }
    return null;
  }

  private synchronized void renew() {
    end();
    if (closed) {
      whyNoProcess = "nothing is compiled any more";
      return;
    }
    try {
      process = WorkerProcess.start(settings);
    } catch (IOException e) {
      whyNoProcess = String.valueOf(e.getMessage());
    }
  }

  private synchronized void end() {
    WorkerProcess present = process;
    if (present != null) {
      present.close();
      process = null;
    }
  }

  /** End the process, also in the middle of a compilation. */
  @Override
  public void close() {
    closed = true;
    WorkerProcess present = process;
    if (present != null) {
      present.kill(); // so that whoever waits for it does so no longer
    }
    end();
  }
}
