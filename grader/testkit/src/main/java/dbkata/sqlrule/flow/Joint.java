package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import java.util.Comparator;

/**
 * Name the place where a value was joined into a text.
 *
 * @param site the joining instruction: a concatenation, an append, a format
 * @param operand which of its operands the value is, the receiver being the first
 */
public record Joint(CallSite site, int operand) implements Comparable<Joint> {
  private static final Comparator<Joint> ORDER =
      Comparator.comparing(Joint::site).thenComparing(Joint::operand);

  /** Order by place: the same on every run. */
  @Override
  public int compareTo(Joint other) {
    return ORDER.compare(this, other);
  }
}
