package dbkata.tasks;

final class Attack {
  @SuppressWarnings("removal")
  static void strike() {
    System.setSecurityManager(
        new SecurityManager() {
          @Override
          public void checkPermission(java.security.Permission permission) {
            throw new SecurityException("not today");
          }
        });
  }
}
