package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.MethodCode;
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
 * made of. A text that changes is the top: one reason is enough.
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

  /** Unite what both texts are made of; a text that changes stays as it is. */
  public Text union(Text other) {
    if (isChanging() || equals(other) || other.equals(FIXED)) {
      return this;
    }
    if (other.isChanging() || equals(FIXED)) {
      return other;
    }
    SortedMap<Integer, Optional<Joint>> both = new TreeMap<>(parameters);
    other.parameters.forEach((index, joint) -> both.merge(index, joint, Text::first));
    return new Text(both, null, measured || other.measured);
  }

  /** Tell whether the text changes, whatever the parameters are: the top of the lattice. */
  public boolean isChanging() {
    return cause != null;
  }

  private static Optional<Joint> first(Optional<Joint> one, Optional<Joint> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return one.get().compareTo(other.get()) <= 0 ? one : other;
  }

  /** Return the text as a part of a longer one: what has not been joined before joins here. */
  Text joinedAt(Joint joint) {
    if (cause != null) {
      return changing(cause.joinedAt(joint));
    }
    if (measured) {
      MethodCode method = joint.site().method();
      return changing(
          Cause.at(Cause.Kind.NUMBER, method, joint.site().instruction()).joinedAt(joint));
    }
    SortedMap<Integer, Optional<Joint>> joined = new TreeMap<>(parameters);
    joined.replaceAll((index, before) -> before.isPresent() ? before : Optional.of(joint));
    return new Text(joined, null, false);
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
      if (!bound.isChanging()) {
        Text argument = arguments.apply(parameter.getKey());
        bound = bound.union(parameter.getValue().map(argument::joinedAt).orElse(argument));
      }
    }
    return bound;
  }
}
