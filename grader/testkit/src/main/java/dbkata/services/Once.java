package dbkata.services;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compute a value at the first call, for all threads; a failure is remembered as well. */
final class Once<T> {
  private final Supplier<T> supplier;
  private @Nullable T value;
  private @Nullable ServicesException failure;

  Once(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  synchronized T get() {
    if (failure != null) {
      throw new ServicesException(failure.getMessage(), failure);
    }
    T present = value;
    if (present == null) {
      present = compute();
      value = present;
    }
    return present;
  }

  /** Give the value if it was ever computed. */
  synchronized Optional<T> ifComputed() {
    return Optional.ofNullable(value);
  }

  private T compute() {
    try {
      return supplier.get();
    } catch (ServicesException e) {
      failure = e;
      throw e;
    }
  }
}
