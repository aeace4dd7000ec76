package dbkata.sqlrule.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Solve a system of equations over a lattice, asking only for what a question needs.
 *
 * <p>A worklist takes the place of recursion: every value starts at the bottom, and an equation is
 * evaluated again whenever a value that it has read grows. Values only grow and the lattice is
 * finite in height, so cycles end, at the least solution, and no chain of calls is too deep for the
 * stack.
 *
 * @param <K> what can be asked
 * @param <V> the lattice
 */
final class Solver<K, V> {
  private final V bottom;
  private final BinaryOperator<V> union;
  private final BiFunction<K, Function<K, V>, V> equation;
  private final Map<K, V> values = new HashMap<>();
  private final Map<K, Set<K>> readers = new HashMap<>();
  private final Deque<K> open = new ArrayDeque<>();
  private final Set<K> isOpen = new HashSet<>();

  /**
   * State the system.
   *
   * @param equation computes one value from others, which it asks for by the given function
   */
  Solver(V bottom, BinaryOperator<V> union, BiFunction<K, Function<K, V>, V> equation) {
    this.bottom = bottom;
    this.union = union;
    this.equation = equation;
  }

  /** Return the value of the least solution. */
  V solve(K question) {
    open(question);
    while (!open.isEmpty()) {
      K next = open.pop();
      isOpen.remove(next);
      evaluate(next);
    }
    return values.getOrDefault(question, bottom);
  }

  private void open(K question) {
    if (!values.containsKey(question)) {
      values.put(question, bottom);
      reopen(question);
    }
  }

  private void reopen(K question) {
    if (isOpen.add(question)) {
      open.push(question);
    }
  }

  private void evaluate(K question) {
    V before = values.getOrDefault(question, bottom);
    V after = union.apply(before, equation.apply(question, asked -> read(question, asked)));
    if (!after.equals(before)) {
      values.put(question, after);
      readers.getOrDefault(question, Set.of()).forEach(this::reopen);
    }
  }

  private V read(K reader, K asked) {
    open(asked);
    readers.computeIfAbsent(asked, key -> new LinkedHashSet<>()).add(reader);
    return values.getOrDefault(asked, bottom);
  }
}
