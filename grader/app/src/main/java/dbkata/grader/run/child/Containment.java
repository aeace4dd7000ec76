package dbkata.grader.run.child;

import dbkata.grader.run.settings.Layer;
import dbkata.grader.run.settings.Limits;
import dbkata.grader.run.settings.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the system puts around a child, as far as it offers it.
 *
 * <p>Each is a program that does one thing to itself and then becomes the next, so the process that
 * was started is the JVM in the end (bubblewrap aside, which stays in front of it).
 *
 * @param outer what goes before the command; empty where the system offers nothing
 * @param bubblewrap whether the child is in namespaces of its own, which takes its folder as well
 * @param layers what it is, in words for a report
 */
public record Containment(List<String> outer, boolean bubblewrap, List<String> layers) {
  public Containment {
    outer = List.copyOf(outer);
    layers = List.copyOf(layers);
  }

  /** Try what works here, the strongest first: takes some ten milliseconds. */
  public static Containment find(RunSettings settings) {
    List<String> prefix = new ArrayList<>();
    List<String> layers = new ArrayList<>();
    boolean bubblewrap = settings.isolate() && Bubblewrap.works();
    if (bubblewrap) {
      layers.add("bubblewrap");
    }
    if (settings.has(Layer.SYSTEM)) {
      privileges()
          .filter(it -> !bubblewrap)
          .ifPresent(it -> add(it, "no new privileges", prefix, layers));
      session().filter(it -> !bubblewrap).ifPresent(it -> add(it, "own session", prefix, layers));
      resources(settings.limits()).ifPresent(it -> add(it, "system limits", prefix, layers));
    }
    return new Containment(prefix, bubblewrap, layers);
  }

  /** Put it before a command that will run in that folder. */
  List<String> around(List<String> command, RunSettings settings, Path folder) {
    List<String> whole = new ArrayList<>();
    if (bubblewrap) {
      whole.addAll(Bubblewrap.prefix(settings, folder));
    }
    whole.addAll(outer);
    whole.addAll(command);
    return whole;
  }

  private static void add(
      List<String> tool, String layer, List<String> prefix, List<String> layers) {
    prefix.addAll(tool);
    layers.add(layer);
  }

  /**
   * No set-uid program makes more of it, and the kernel ends it with the thread that started it.
   * Root keeps its name but none of its powers.
   */
  private static Optional<List<String>> privileges() {
    Optional<String> setpriv = Tools.find("setpriv");
    if (setpriv.isEmpty()) {
      return Optional.empty();
    }
    List<String> plain = List.of(setpriv.get(), "--no-new-privs", "--pdeathsig", "KILL");
    List<String> powerless = new ArrayList<>(plain);
    powerless.addAll(List.of("--inh-caps", "-all", "--bounding-set", "-all"));
    if (System.getProperty("user.name").equals("root") && Tools.works(powerless)) {
      return Optional.of(powerless);
    }
    return Optional.of(plain).filter(Tools::works);
  }

  /** Its descendants can be found by the session's number, whoever adopts them. */
  private static Optional<List<String>> session() {
    return Tools.find("setsid").map(List::of).filter(Tools::works);
  }

  private static Optional<List<String>> resources(Limits limits) {
    return Tools.find("prlimit")
        .map(
            prlimit ->
                List.of(
                    prlimit,
                    "--core=0",
                    "--fsize=" + ((long) limits.fileSize() << 20),
                    "--nofile=" + limits.openFiles()))
        .filter(Tools::works);
  }
}
