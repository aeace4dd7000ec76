package dbkata.tasks;

final class Attack {
  static void strike() {
    StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .forEach(frame -> System.out.println(frame.getDeclaringClass() + " " + frame.getMethodName()));
  }
}
