/**
 * The mode {@code docker}: PostgreSQL and Redis in containers, by Testcontainers.
 *
 * <p>A module of its own, in the build only when the mode is asked for, since Testcontainers is
 * large.
 */
@NullMarked
package dbkata.services.docker;

import org.jspecify.annotations.NullMarked;
