package dbkata.tasks;

final class Attack {
  static void strike() {
    try {
      Class.forName("java.lang." + "Sys" + "tem").getMethod("ex" + "it", int.class).invoke(null, 0);
    } catch (ReflectiveOperationException refused) {
      System.out.println(refused);
    }
  }
}
