package dbkata.sqlrule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SolverTest {

  /** Sets of words; one that has "top" in it cannot grow. */
  private static final class Words implements Solver.Lattice<Set<String>> {
    @Override
    public Set<String> bottom() {
      return Set.of();
    }

    @Override
    public Set<String> union(Set<String> one, Set<String> other) {
      Set<String> both = new HashSet<>(one);
      both.addAll(other);
      return both;
    }

    @Override
    public boolean isTop(Set<String> words) {
      return words.contains("top");
    }
  }

  private static Solver<Integer, Set<String>> solver(
      BiFunction<Integer, Function<Integer, Set<String>>, Set<String>> equation) {
    return new Solver<>(new Words(), equation);
  }

  @Test
  void givesEveryMemberOfACycleWhatAnyOfThemHas() {
    Solver<Integer, Set<String>> ring =
        solver(
            (n, ask) -> n == 3 ? new Words().union(ask.apply(0), Set.of("x")) : ask.apply(n + 1));

    assertThat(ring.solve(0)).containsExactly("x");
    assertThat(ring.solve(1)).containsExactly("x");
    assertThat(ring.solve(3)).containsExactly("x");
  }

  @Test
  void endsOnAnEquationThatOnlyAsksItself() {
    assertThat(solver((n, ask) -> ask.apply(n)).solve(7)).isEmpty();
  }

  @Test
  void followsAChainThatIsTooLongForTheStack() {
    int end = 200_000;

    Solver<Integer, Set<String>> chain =
        solver((n, ask) -> n == end ? Set.of("x") : ask.apply(n + 1));

    assertThat(chain.solve(0)).containsExactly("x");
  }

  @Test
  void evaluatesAChainAtMostTwiceForEachLink() {
    AtomicInteger evaluations = new AtomicInteger();
    Solver<Integer, Set<String>> chain =
        solver(
            (n, ask) -> {
              evaluations.incrementAndGet();
              return n == 1000 ? Set.of("x") : ask.apply(n + 1);
            });

    chain.solve(0);

    assertThat(evaluations).hasValueLessThanOrEqualTo(2 * 1001);
  }

  @Test
  void keepsWhatItHasSolved() {
    AtomicInteger evaluations = new AtomicInteger();
    Solver<Integer, Set<String>> one =
        solver(
            (n, ask) -> {
              evaluations.incrementAndGet();
              return Set.of("x");
            });

    one.solve(1);
    one.solve(1);

    assertThat(evaluations).hasValue(1);
  }

  @Test
  void doesNotWorkOutWhatCannotChangeTheAnswer() {
    AtomicInteger evaluations = new AtomicInteger();
    Solver<Integer, Set<String>> wide =
        solver(
            (n, ask) -> {
              evaluations.incrementAndGet();
              if (n > 0) {
                return n == 1 ? Set.of("top") : ask.apply(n + 1);
              }
              Set<String> all = Set.of();
              for (int i = 1; i <= 100; i++) {
                all = new Words().union(all, ask.apply(i));
              }
              return all;
            });

    assertThat(wide.solve(0)).contains("top");
    assertThat(evaluations).hasValueLessThan(10);
  }

  @Test
  void stillWorksOutLaterWhatItHasLeftOut() {
    Solver<Integer, Set<String>> two =
        solver(
            (n, ask) ->
                switch (n) {
                  case 0 -> new Words().union(ask.apply(1), ask.apply(2));
                  case 1 -> Set.of("top");
                  case 2 -> ask.apply(3);
                  default -> Set.of("x");
                });

    assertThat(two.solve(0)).contains("top");
    assertThat(two.solve(2)).containsExactly("x");
  }
}
