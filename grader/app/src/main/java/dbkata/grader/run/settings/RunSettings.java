package dbkata.grader.run.settings;

import dbkata.services.Settings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * With what tests are run.
 *
 * @param java the java executable of the child
 * @param probe the child's class path: probe, JUnit, test kit, drivers
 * @param archive a class-data archive made for exactly that class path
 * @param work an existing folder in which each child gets one of its own
 * @param limits how much a submission may take
 * @param isolate whether bubblewrap is put around the child, where it works
 * @param services how engines are started
 * @param off layers that are switched off, by tests alone
 */
public record RunSettings(
    Path java,
    List<Path> probe,
    Optional<Path> archive,
    Path work,
    Limits limits,
    boolean isolate,
    Settings services,
    Set<Layer> off) {
  public RunSettings {
    probe = List.copyOf(probe);
    off = Set.copyOf(off);
  }

  /** Run with every layer there is. */
  public RunSettings(
      Path java,
      List<Path> probe,
      Optional<Path> archive,
      Path work,
      Limits limits,
      boolean isolate,
      Settings services) {
    this(java, probe, archive, work, limits, isolate, services, EnumSet.noneOf(Layer.class));
  }

  /** Tell whether a layer is in use. */
  public boolean has(Layer layer) {
    return !off.contains(layer);
  }
}
