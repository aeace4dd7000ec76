package dbkata.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Say what a passing test is worth.
 *
 * <p>A test gives all its points or none; the tests of one exercise sum to 100.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Points {
  /** Whole points, at least 1. */
  int value();
}
