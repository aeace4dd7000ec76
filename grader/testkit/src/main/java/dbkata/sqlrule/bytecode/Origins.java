package dbkata.sqlrule.bytecode;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.tree.analysis.Value;

/**
 * Hold the origins that one local or stack slot may have: the abstract value of the interpreter.
 *
 * @param size 1 or 2 slots
 * @param all the origins; empty for a slot that was never set
 */
public record Origins(int size, Set<Origin> all) implements Value {

  static Origins none(int size) {
    return new Origins(size, Set.of());
  }

  static Origins of(int size, Origin origin) {
    return new Origins(size, Set.of(origin));
  }

  @Override
  public int getSize() {
    return size;
  }

  Origins union(Origins other) {
    int smaller = Math.min(size, other.size);
    if (smaller == size && all.containsAll(other.all)) {
      return this;
    }
    if (smaller == other.size && other.all.containsAll(all)) {
      return other;
    }
    Set<Origin> both = new LinkedHashSet<>(all);
    both.addAll(other.all);
    return new Origins(smaller, both);
  }
}
