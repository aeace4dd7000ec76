package dbkata.services;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Look settings up by their environment names, such as {@code KATA_POSTGRES_URL}.
 *
 * <p>Each has a system property too, which wins: {@code -Dkata.postgres.url}.
 *
 * @param values finds the value of a name; null when it is not set
 * @param notices receives the few lines that a person should see
 */
public record Settings(Lookup values, Consumer<String> notices) {
  /** Find the value of an environment name. */
  @FunctionalInterface
  public interface Lookup {
    /** Give the value, or null when it is not set. */
    @Nullable String find(String name);
  }

  /** Read system properties, then environment variables; notices go to standard error. */
  public static Settings fromEnvironment() {
    return new Settings(
        name -> {
          String property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
          return property != null ? property : System.getenv(name);
        },
        System.err::println);
  }

  /** Give a value that is set and not blank. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.find(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** Tell whether a switch is on: set, and neither {@code 0} nor {@code false}. */
  public boolean isOn(String name) {
    return get(name).filter(value -> !value.equals("0") && !value.equals("false")).isPresent();
  }

  /** Give the mode that {@code KATA_SERVICES} asks for; embedded when it is not set. */
  public Mode mode() {
    return get("KATA_SERVICES").map(Mode::parse).orElse(Mode.EMBEDDED);
  }

  /**
   * Tell whether the servers are somebody else's, which are tidied up and shared; a word that is no
   * mode is refused by whoever needs an engine.
   */
  public boolean isExternal() {
    return get("KATA_SERVICES")
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(Mode.EXTERNAL.word()::equals)
        .isPresent();
  }

  /** Tell whether databases stay after the run ({@code KATA_KEEP}). */
  public boolean keep() {
    return isOn("KATA_KEEP");
  }

  /** Show a line to the person who runs this. */
  public void notice(String line) {
    notices.accept(line);
  }
}
