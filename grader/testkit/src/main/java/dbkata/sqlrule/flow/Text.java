package dbkata.sqlrule.flow;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Describe what a text is made of: the lattice of the analysis, with {@link #FIXED} at its bottom.
 *
 * <p>A text is fixed as long as nothing else has flowed into it, however often its pieces repeat.
 * Inside a method it may depend on the method's parameters; a caller puts its arguments in their
 * place. Joining two texts, one after the other or one instead of the other, unites what they are
 * made of.
 *
 * @param parameters the parameters that flowed in, each with the place where it joined, if it did
 * @param cause why the text changes, whatever the parameters are; null as long as it does not
 * @param measured whether it is a number measured from texts or counted, such as a length: good as
 *     an index, but not fixed as a text
 */
public record Text(
    SortedMap<Integer, Optional<Joint>> parameters, @Nullable Cause cause, boolean measured) {
  /** A text that only the source decides. */
  public static final Text FIXED = new Text(new TreeMap<>(), null, false);

  /** A number that was counted or measured. */
  static final Text MEASURED = new Text(new TreeMap<>(), null, true);

  static Text changing(Cause cause) {
    return new Text(new TreeMap<>(), cause, false);
  }

  static Text parameter(int index) {
    return new Text(new TreeMap<>(Map.of(index, Optional.empty())), null, false);
  }

  /** Unite what both texts are made of. */
  public Text union(Text other) {
    if (equals(other) || other.equals(FIXED)) {
      return this;
    }
    if (equals(FIXED)) {
      return other;
    }
    SortedMap<Integer, Optional<Joint>> both = new TreeMap<>(parameters);
    other.parameters.forEach((index, joint) -> both.merge(index, joint, Text::first));
    return new Text(both, first(cause, other.cause), measured || other.measured);
  }

  private static Optional<Joint> first(Optional<Joint> one, Optional<Joint> other) {
    return Optional.ofNullable(first(one.orElse(null), other.orElse(null)));
  }

  private static <T extends Comparable<T>> @Nullable T first(@Nullable T one, @Nullable T other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Return the text as a part of a longer one: what has not been joined before joins here. */
  Text joinedAt(Joint joint) {
    if (equals(FIXED)) {
      return this;
    }
    SortedMap<Integer, Optional<Joint>> joined = new TreeMap<>(parameters);
    joined.replaceAll((index, before) -> before.isPresent() ? before : Optional.of(joint));
    Cause number =
        measured
            ? Cause.at(Cause.Kind.NUMBER, joint.site().method(), joint.site().instruction())
            : null;
    Cause why = first(cause, number);
    return new Text(joined, why == null ? null : why.joinedAt(joint), false);
  }

  /** Return the number as an index: a measured one does no harm there. */
  Text asIndex() {
    return new Text(parameters, cause, false);
  }

  Text asMeasured() {
    return new Text(parameters, cause, true);
  }

  /** Put a text in the place of each parameter. */
  Text bind(IntFunction<Text> arguments) {
    Text bound = new Text(new TreeMap<>(), cause, measured);
    for (Map.Entry<Integer, Optional<Joint>> parameter : parameters.entrySet()) {
      Text argument = arguments.apply(parameter.getKey());
      bound = bound.union(parameter.getValue().map(argument::joinedAt).orElse(argument));
    }
    return bound;
  }
}
