package dbkata.tasks;

/** Each call doubles the type of what is inside of it. */
final class Attack {
  static class Pair<A, B> {}

  static <A> Pair<A, A> pair(A a) {
    return null;
  }

  static void strike() {
    var pairs =
        pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(1))))))))))))))))))))))))))))))))))))))));
  }
}
