package dbkata.tasks;

abstract class TasksFixture {
  final TaskRepository tasks = null;

  void givenTable() {}

  void given(long id, String title, String note, boolean done) {}
}
