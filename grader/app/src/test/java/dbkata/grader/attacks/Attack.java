package dbkata.grader.attacks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One submission of the corpus and what must become of it, as its {@code attack.yaml} says.
 *
 * @param submission what is handed in
 * @param what what it tries, one sentence
 * @param catalogue its entry in the catalogue of attacks, as in {@code a1}; j for honest code
 * @param stoppedBy the layer that is expected to hold first
 * @param verdict what becomes of it, or of the tests that it loses
 * @param earns the points that count in the end
 * @param loses the tests that it loses, all others being passed; empty when it is not about that
 * @param inner what must hold when the gate that stops it is switched off
 */
record Attack(
    Submission submission,
    String what,
    String catalogue,
    Layer stoppedBy,
    Ending verdict,
    Earnings earns,
    List<String> loses,
    Optional<Inner> inner) {

  /** The layers of the grader, in the order in which a submission meets them. */
  enum Layer {
    @JsonProperty("collect")
    COLLECT,
    @JsonProperty("compile")
    COMPILE,
    @JsonProperty("sandbox")
    SANDBOX,
    @JsonProperty("sql-constant")
    SQL_CONSTANT,
    @JsonProperty("run")
    RUN,
    @JsonProperty("nothing")
    NOTHING
  }

  /**
   * What must hold on the inner layers, the outer ones being switched off.
   *
   * @param untriedBecause why it is not tried, if it is not
   * @param harmless why what it earns is no harm
   */
  record Inner(
      @Nullable String untriedBecause,
      @Nullable Ending verdict,
      @Nullable Earnings earns,
      @Nullable List<String> loses,
      @Nullable String harmless) {
    Inner {
      if ((untriedBecause == null) == (verdict == null)) {
        throw new IllegalArgumentException("Either it is tried, or it is said why not");
      }
    }

    boolean isTried() {
      return untriedBecause == null;
    }

    Ending ending() {
      return Objects.requireNonNull(verdict, "verdict");
    }

    Earnings earnings() {
      return Objects.requireNonNull(earns, "earns");
    }

    List<String> lost() {
      return loses == null ? List.of() : loses;
    }
  }

  /** Name it as its folder is named. */
  String name() {
    return submission.name();
  }

  /** Give the letter of its group in the catalogue. */
  char group() {
    return catalogue.charAt(0);
  }

  /** Tell whether it is honest code that only looks like an attack. */
  boolean isBenign() {
    return group() == 'j';
  }

  @Override
  public String toString() {
    return name();
  }
}
