package dbkata.sqlrule.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Solve a system of equations over a lattice, asking only for what a question needs.
 *
 * <p>A worklist takes the place of recursion: every value starts at the bottom, and an equation is
 * evaluated again whenever a value that it has read grows. Values only grow and the lattice is
 * finite in height, so cycles end, at the least solution, and no chain of calls is too deep for the
 * stack. A value at the top cannot grow: what only such values wait for is not worked out at all.
 *
 * @param <K> what can be asked
 * @param <V> the lattice
 */
final class Solver<K, V> {

  /**
   * Describe a lattice to the solver.
   *
   * @param <V> its elements
   */
  interface Lattice<V> {
    /** Return the least element. */
    V bottom();

    /** Return the least element that is above both; an element at the top stays itself. */
    V union(V one, V other);

    /** Tell whether nothing is above the element. */
    boolean isTop(V element);
  }

  private final Lattice<V> lattice;
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
  Solver(Lattice<V> lattice, BiFunction<K, Function<K, V>, V> equation) {
    this.lattice = lattice;
    this.equation = equation;
  }

  /** Return the value of the least solution. */
  V solve(K question) {
    open(List.of(question));
    while (!open.isEmpty() && !lattice.isTop(value(question))) {
      K next = open.pop();
      isOpen.remove(next);
      if (next.equals(question) || isAwaited(next)) {
        evaluate(next);
      } else {
        values.remove(next); // whoever asks again opens it again
      }
    }
    return value(question);
  }

  private V value(K question) {
    return values.getOrDefault(question, lattice.bottom());
  }

  private boolean isAwaited(K question) {
    for (K reader : readers.getOrDefault(question, Set.of())) {
      if (!lattice.isTop(value(reader))) {
        return true;
      }
    }
    return false;
  }

  /** Open the questions that are new, so that the first of them is evaluated first. */
  private void open(List<K> questions) {
    for (int i = questions.size() - 1; i >= 0; i--) {
      if (!values.containsKey(questions.get(i))) {
        values.put(questions.get(i), lattice.bottom());
        reopen(questions.get(i));
      }
    }
  }

  private void reopen(K question) {
    if (isOpen.add(question)) {
      open.push(question);
    }
  }

  private void evaluate(K question) {
    V before = value(question);
    if (lattice.isTop(before)) {
      return;
    }
    List<K> asked = new ArrayList<>();
    V after = lattice.union(before, equation.apply(question, it -> read(question, it, asked)));
    if (!after.equals(before)) {
      values.put(question, after);
      readers.getOrDefault(question, Set.of()).forEach(this::reopen);
    }
    if (!lattice.isTop(after)) {
      open(asked);
    }
  }

  private V read(K reader, K question, List<K> asked) {
    asked.add(question);
    readers.computeIfAbsent(question, key -> new LinkedHashSet<>()).add(reader);
    return value(question);
  }
}
