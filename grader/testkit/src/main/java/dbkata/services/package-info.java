/**
 * Engines on request: a SQLite file, a PostgreSQL database, a Redis.
 *
 * <p>Stands on the JDK and JDBC drivers alone, without JUnit, so that the grader can use it too.
 */
@NullMarked
package dbkata.services;

import org.jspecify.annotations.NullMarked;
