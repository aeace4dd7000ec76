package dbkata.tasks;

import java.util.AbstractList;

final class Attack extends AbstractList<Task> {
  @Override
  public Task get(int index) {
    return new Task(index, "title", null, false);
  }

  @Override
  public int size() {
    return Integer.MAX_VALUE;
  }
}
