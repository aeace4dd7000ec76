package dbkata.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mark a test as a gate: it carries no points, but no point counts until it is open.
 *
 * <p>A gate is open on the untouched stub; the page says to keep it so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gate {
  /** The id of the rule behind the gate, which names its page under {@code docs/rules}. */
  String value();
}
