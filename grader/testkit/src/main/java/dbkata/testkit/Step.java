package dbkata.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mark a test class as one step of the exercise's page.
 *
 * <p>Steps run and are reported in the order of their numbers, which are those of the page. The
 * class is named for both, {@code Step2AddATaskTest}, so that {@code -Dtest='Step2*'} runs it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {
  /** The step's number on the page, from 1. */
  int number();

  /** The step's heading on the page, without its number. */
  String title();
}
