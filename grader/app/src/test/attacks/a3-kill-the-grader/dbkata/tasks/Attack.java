package dbkata.tasks;

final class Attack {
  static void strike() {
    ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
  }
}
