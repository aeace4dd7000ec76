package dbkata.services;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Settings of a test's own: what is not given comes from the real environment's cache folder only.
 */
public final class TestSettings {
  private final Map<String, String> values = new HashMap<>();
  private final List<String> notices = new CopyOnWriteArrayList<>();

  private TestSettings() {
    String cache = System.getenv("KATA_CACHE");
    if (cache != null) {
      values.put("KATA_CACHE", cache);
    }
  }

  public static TestSettings in(Mode mode) {
    return new TestSettings().with("KATA_SERVICES", mode.word());
  }

  public TestSettings with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** Set system properties, as {@code kata.some.setting}; also after the settings were given. */
  public TestSettings withProperties(Map<String, String> properties) {
    properties.forEach(
        (name, value) -> values.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return this;
  }

  public Settings settings() {
    return new Settings(values::get, notices::add);
  }

  /** Give what was said to the person so far. */
  public List<String> notices() {
    return notices;
  }
}
