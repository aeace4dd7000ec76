package dbkata.kit;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many runs of one solution.
 *
 * @param runs all of them, quiet ones and those under load
 */
record Soaked(List<TrialRun> runs) {
  private static final int SHOWN = 3;

  /** Say what was red, and in which run. */
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      TrialRun run = runs.get(i);
      String when = "run " + (i + 1) + " of " + runs.size() + ": ";
      run.broken().forEach(broken -> failures.add(when + broken));
      run.tests()
          .forEach((name, test) -> test.failure().ifPresent(it -> failures.add(when + name + it)));
    }
    return failures;
  }

  /** Tell how long each test takes, in the middle of all runs. */
  Map<String, Duration> medians() {
    Map<String, List<Duration>> times = new TreeMap<>();
    for (TrialRun run : runs) {
      run.tests()
          .forEach(
              (name, test) ->
                  times.computeIfAbsent(name, it -> new ArrayList<>()).add(test.took()));
    }
    Map<String, Duration> medians = new TreeMap<>();
    times.forEach(
        (name, took) -> medians.put(name, took.stream().sorted().toList().get(took.size() / 2)));
    return medians;
  }

  /** Sum up in a line: runs, failures, the slowest tests. */
  String summary() {
    String slowest =
        medians().entrySet().stream()
            .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
            .limit(SHOWN)
            .map(it -> it.getValue().toMillis() + " ms " + it.getKey())
            .collect(joining(", "));
    return "%d runs, %d failures; slowest medians: %s"
        .formatted(runs.size(), failures().size(), slowest);
  }
}
