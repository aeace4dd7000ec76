package kata;

import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;

class Finalizer {
  @Override
  protected void finalize() {
    System.out.println("late"); // FINDING: A method finalize is not open
  }

  void cleaner() {
    Cleaner.create(); // FINDING: java.lang.ref.Cleaner is not open
  }

  Object phantom() {
    return new PhantomReference<>(this, null); // FINDING: java.lang.ref.PhantomReference is not open
  }
}
