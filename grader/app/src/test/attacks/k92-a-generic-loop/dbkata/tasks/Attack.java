package dbkata.tasks;

final class Attack {
  interface In<T> {}

  interface Two<A, B> {}

  interface Loop<T> extends In<In<? super Loop<Loop<T>>>> {}

  static In<? super Loop<String>> strike(Loop<String> loop) {
    return loop;
  }
}
