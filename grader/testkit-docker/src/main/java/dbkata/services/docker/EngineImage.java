package dbkata.services.docker;

import dbkata.services.ServicesException;
import dbkata.services.Settings;

/**
 * An image that an engine runs from.
 *
 * @param name with its version
 * @param setting the environment name by which a person chooses another
 */
record EngineImage(String name, String setting) {
  /** The official image, of the version that is embedded; any from 15 on does as well. */
  static final String POSTGRES = "postgres:18.6-alpine";

  /** The official image; any from 6.2 on does as well. */
  static final String REDIS = "redis:7.4.11-alpine";

  static EngineImage postgres(Settings settings) {
    return chosen(settings, "KATA_POSTGRES_IMAGE", POSTGRES);
  }

  static EngineImage redis(Settings settings) {
    return chosen(settings, "KATA_REDIS_IMAGE", REDIS);
  }

  private static EngineImage chosen(Settings settings, String setting, String usual) {
    return new EngineImage(settings.get(setting).orElse(usual), setting);
  }

  /** Word that it cannot be used. */
  ServicesException unusable(String how, Exception cause) {
    return new ServicesException(
        "The image "
            + name
            + " "
            + how.strip()
            + " - try \"docker pull "
            + name
            + "\" to see more, name another image by "
            + setting
            + ", or set KATA_SERVICES=embedded, which needs none.",
        cause);
  }
}
