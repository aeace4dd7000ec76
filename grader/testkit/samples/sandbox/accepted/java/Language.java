package kata;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

class Language {
  private static final System.Logger LOG = System.getLogger("kata");

  enum State {
    OPEN {
      @Override
      String word() {
        return "open";
      }
    },
    DONE;

    String word() {
      return name().toLowerCase() + ordinal(); // OK
    }
  }

  record Point(int x, int y) implements Comparable<Point> {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("x is negative: " + x); // OK
      }
    }

    @Override
    public int compareTo(Point other) {
      return Comparator.comparingInt(Point::x).thenComparingInt(Point::y).compare(this, other); // OK
    }
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  static class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFoundException(String message, Throwable cause) {
      super(message, cause);
      addSuppressed(new IllegalStateException("second")); // OK
    }

    @Override
    public String getMessage() {
      return "not found: " + super.getMessage(); // OK
    }
  }

  static class Range implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() { // OK
        private int next;

        @Override
        public boolean hasNext() {
          return next < 3;
        }

        @Override
        public Integer next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return next++;
        }
      };
    }
  }

  double area(Shape shape) {
    if (shape instanceof Circle circle) {
      return Math.PI * circle.radius() * circle.radius(); // OK
    }
    return ((Square) shape).side();
  }

  String describe(Object value) {
    return switch (State.valueOf(String.valueOf(value))) { // OK
      case OPEN -> State.OPEN.word();
      case DONE -> "done";
    };
  }

  int days(String month) {
    switch (month) {
      case "February":
        return 28;
      default:
        return 30; // OK
    }
  }

  @Override
  public boolean equals(Object other) {
    return other != null && getClass() == other.getClass(); // OK
  }

  @Override
  public int hashCode() {
    return Objects.hash(getClass().getSimpleName(), System.identityHashCode(this)); // OK
  }

  @Override
  public String toString() {
    return getClass().getName() + "@" + Integer.toHexString(hashCode()); // OK
  }

  void debug(Exception problem) {
    System.out.println("so far " + problem.getMessage()); // OK
    System.err.printf("%s %d%n", problem, 3); // OK
    LOG.log(System.Logger.Level.INFO, "again"); // OK
    problem.printStackTrace(); // OK
  }

  void closing(AutoCloseable... all) throws Exception {
    for (AutoCloseable one : all) {
      try (one) { // OK
        assert one != null : "there is one"; // OK
      }
    }
  }

  int[] copy(int[] numbers) {
    int[] grid = new int[numbers.length];
    System.arraycopy(numbers, 0, grid, 0, numbers.length); // OK
    return grid.clone(); // OK
  }

  Map<State, Long> counts(List<State> states) {
    Map<State, Long> counts = new EnumMap<>(State.class); // OK
    states.forEach(state -> counts.merge(state, 1L, Long::sum)); // OK
    return counts;
  }

  void waits() throws InterruptedException {
    try {
      Thread.sleep(1); // OK
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // OK
      throw e;
    }
  }

  long measured(Runnable work) {
    long start = System.nanoTime(); // OK
    work.run();
    return System.currentTimeMillis() - start; // OK
  }

  int memory() {
    return Runtime.getRuntime().availableProcessors(); // OK
  }

  String line() {
    return System.lineSeparator() + System.getProperty("line.separator"); // OK
  }

  Throwable rootOf(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause(); // OK
    }
    return root;
  }

  int recursive(int depth) {
    try {
      return recursive(depth + 1);
    } catch (StackOverflowError e) { // OK
      return depth;
    }
  }
}
