package dbkata.grader.kit;

import dbkata.services.ServicesException;
import dbkata.services.files.CacheFolder;
import java.nio.file.Path;
import java.util.List;

/** What was prepared once and is kept in the user's cache. */
final class CacheEntry {
  private CacheEntry() {}

  /**
   * Give an entry, filling it first when it is not there.
   *
   * @throws BadKitException when the cache cannot be used; it says what to do
   */
  static Path of(CacheFolder cache, String name, CacheFolder.Filler filler) {
    try {
      return cache.entry(name, filler);
    } catch (ServicesException e) {
      throw new BadKitException(List.of(String.valueOf(e.getMessage())));
    }
  }
}
