package dbkata.tasks;

record Pair<A, B>(A a, B b) {}

static <A> Pair<A, A> pair(A a) {
  return new Pair<>(a, a);
}

static Object strike() {
  var large = pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(1))))))))))))))))))))))))))))))))))))))));
  return large;
}
