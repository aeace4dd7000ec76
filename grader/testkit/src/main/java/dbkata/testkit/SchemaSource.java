package dbkata.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Name an exercise's schema.
 *
 * @param tests the class loader of the exercise's tests: those of another exercise, or of another
 *     submission, have another one
 * @param file a resource at the root of the tests' class path
 */
record SchemaSource(ClassLoader tests, String file) {
  /** Read the SQL. */
  String sql() {
    try (InputStream bytes = tests.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("There is no " + file + " in src/test/resources");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Say what it is for: {@code blog} of {@code blog.sql}. */
  String label() {
    return file.replaceAll("\\.sql$", "");
  }
}
