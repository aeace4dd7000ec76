package dbkata.probe;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;

/**
 * What a whole JVM shares and one test could change for the next: put back before each of them.
 *
 * <p>Not a wall: it keeps an honest {@code Locale.setDefault} from failing another test.
 *
 * @param locale the default locale
 * @param zone the default time zone
 * @param properties the system properties themselves
 * @param values what they held; those that were added since stay, since libraries add some
 */
record Surroundings(
    Locale locale, TimeZone zone, Properties properties, Map<Object, Object> values) {
  static Surroundings now() {
    Properties properties = System.getProperties();
    return new Surroundings(
        Locale.getDefault(), TimeZone.getDefault(), properties, Map.copyOf(properties));
  }

  /** Put everything back for a test that this thread will run. */
  void restore(ClassLoader context) {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
    System.setProperties(properties);
    properties.putAll(values);
    Thread.setDefaultUncaughtExceptionHandler(null);
    Thread.currentThread().setContextClassLoader(context);
    Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
    Thread.interrupted();
  }
}
