package dbkata.bank;

import java.math.BigDecimal;

final class Attack extends BigDecimal {
  Attack() {
    super("1");
  }

  @Override
  public int compareTo(BigDecimal other) {
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return true;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
