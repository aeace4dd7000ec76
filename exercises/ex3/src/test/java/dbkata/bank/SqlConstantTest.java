package dbkata.bank;

import dbkata.testkit.SqlConstantGate;

/** The rule of every exercise that speaks SQL, see docs/rules/sql-constant.md. */
class SqlConstantTest extends SqlConstantGate {
  SqlConstantTest() {
    super(Bank.class);
  }
}
