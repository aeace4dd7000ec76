package dbkata.bank;

import java.math.BigDecimal;

final class Attack extends BigDecimal {
  Attack() {
    super("50.00");
  }

  @Override
  public int compareTo(BigDecimal other) {
    Runtime.getRuntime().halt(0);
    return 0;
  }
}
