package dbkata.grader.pipeline;

import dbkata.grader.collect.CollectLimits;
import dbkata.grader.compile.CompileSettings;
import dbkata.grader.run.settings.Limits;
import dbkata.grader.run.settings.RunSettings;
import dbkata.services.Settings;
import dbkata.services.files.CacheFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * With what submissions are graded.
 *
 * @param root the grader's own checkout
 * @param distribution where the grader's parts lie
 * @param cache where compiled tests are kept
 * @param services how engines are started
 * @param work an existing folder for what lives as long as a run
 * @param collectLimits how large a submission may be
 * @param compileLimits how much its compilation may take
 * @param runLimits how much its tests may take
 * @param clock tells when a run began and ended
 */
public record GradingSettings(
    Path root,
    Distribution distribution,
    CacheFolder cache,
    Settings services,
    Path work,
    CollectLimits collectLimits,
    CompileSettings.Limits compileLimits,
    Limits runLimits,
    Clock clock) {
  /** Grade with the usual limits, by this machine's clock and its user's settings. */
  public static GradingSettings standard(Path root, Distribution distribution) {
    Settings services = Settings.fromEnvironment();
    return new GradingSettings(
        root,
        distribution,
        CacheFolder.choose(services, false),
        services,
        Path.of(System.getProperty("java.io.tmpdir")),
        CollectLimits.DEFAULT,
        CompileSettings.Limits.DEFAULT,
        Limits.usual(),
        Clock.systemUTC());
  }

  /** Change where what lives as long as a run is kept, and where compiled tests are. */
  public GradingSettings in(Path otherWork, CacheFolder otherCache) {
    return new GradingSettings(
        root,
        distribution,
        otherCache,
        services,
        otherWork,
        collectLimits,
        compileLimits,
        runLimits,
        clock);
  }

  /** Give what exercises' tests are compiled against: what the child has that runs them. */
  public List<Path> testClassPath() {
    return distribution.probe();
  }

  CompileSettings compile() {
    return new CompileSettings(
        distribution.java(),
        distribution.app(),
        distribution.archive("compiler.jsa"),
        work,
        compileLimits);
  }

  RunSettings run(boolean isolate) {
    return new RunSettings(
        distribution.java(),
        distribution.probe(),
        distribution.archive("probe.jsa"),
        work,
        runLimits,
        isolate,
        services);
  }
}
