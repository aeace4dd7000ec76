package dbkata.tasks;

import java.util.function.Function;
import java.util.function.Supplier;

final class Attack {
  static <T> T one(Supplier<T> it) {
    return it.get();
  }

  static Integer one(Function<Integer, Integer> it) {
    return it.apply(1);
  }

  static <A, B> B both(Function<A, B> it, A a) {
    return it.apply(a);
  }

  static Object both(Supplier<Object> it, Object a) {
    return it.get();
  }

  static Object strike() {
    return both(a0 -> both(a1 -> both(a2 -> both(a3 -> both(a4 -> both(a5 -> both(a6 -> both(a7 -> both(a8 -> both(a9 -> both(a10 -> both(a11 -> both(a12 -> both(a13 -> both(a14 -> both(a15 -> both(a16 -> both(a17 -> both(a18 -> both(a19 -> both(a20 -> both(a21 -> both(a22 -> both(a23 -> both(a24 -> both(a25 -> both(a26 -> both(a27 -> 1, a26), a25), a24), a23), a22), a21), a20), a19), a18), a17), a16), a15), a14), a13), a12), a11), a10), a9), a8), a7), a6), a5), a4), a3), a2), a1), a0), 0);
  }
}
