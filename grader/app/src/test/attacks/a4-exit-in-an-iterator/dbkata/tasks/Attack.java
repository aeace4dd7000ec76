package dbkata.tasks;

import java.util.AbstractList;

final class Attack extends AbstractList<Task> {
  @Override
  public Task get(int index) {
    System.exit(0);
    return null;
  }

  @Override
  public int size() {
    return 2;
  }
}
