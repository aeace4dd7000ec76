/**
 * Engines on request: a PostgreSQL with databases, a Redis, and a proxy that takes them away.
 *
 * <p>Stands on the JDK and JDBC drivers alone, without JUnit, so that the grader can use it too.
 * The modes ({@code embedded}, {@code external}, {@code docker}, {@code lent}) are {@link
 * dbkata.services.EngineProvider providers} found by {@link java.util.ServiceLoader}: this package
 * knows none of them.
 */
@NullMarked
package dbkata.services;

import org.jspecify.annotations.NullMarked;
