package dbkata.grader.pipeline;

import dbkata.grader.collect.CollectLimits;
import dbkata.grader.compile.CompileSettings;
import dbkata.grader.kit.Kits;
import dbkata.grader.run.settings.Limits;
import dbkata.services.Settings;
import dbkata.services.files.CacheFolder;
import java.nio.file.Path;
import java.time.Clock;

/** The grader as its tests wire it: its parts are those on the tests' own class path. */
public final class TestGrading {
  private TestGrading() {}

  /** Grade by the exercises of a kit, with the usual limits. */
  public static Grading of(Path kit, Path work) {
    return new Grading(settings(kit, work, Limits.usual()));
  }

  /** Wire a grader. */
  public static GradingSettings settings(Path kit, Path work, Limits limits) {
    return new GradingSettings(
        kit,
        new Distribution(
            Distribution.ownJava(),
            Kits.classPath(),
            Kits.classPath(),
            work.resolve("there are no archives")),
        new CacheFolder(Path.of("target/kit-cache").toAbsolutePath()),
        Settings.fromEnvironment(),
        work,
        CollectLimits.DEFAULT,
        CompileSettings.Limits.DEFAULT,
        limits,
        Clock.systemUTC());
  }
}
