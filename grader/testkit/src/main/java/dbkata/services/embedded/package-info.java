/**
 * The mode {@code embedded}: PostgreSQL's and Redis's own binaries, out of jars on the class path.
 *
 * <p>Binaries and an initialised cluster are cached in a folder of the user ({@link
 * dbkata.services.files.CacheFolder}); each start copies the cluster and runs the server under a
 * guard that ends with this JVM ({@link dbkata.services.embedded.GuardedProcess}).
 */
@NullMarked
package dbkata.services.embedded;

import org.jspecify.annotations.NullMarked;
