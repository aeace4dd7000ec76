package dbkata.bank;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount of money that goes, or went, from one account to another. Given: leave it as it is.
 *
 * @param from the id of the account that pays
 * @param to the id of the account that is paid
 * @param amount how much, never null; whether it makes sense is for the bank to say
 */
public record Transfer(long from, long to, BigDecimal amount) {
  public Transfer {
    Objects.requireNonNull(amount, "A transfer needs an amount");
  }
}
