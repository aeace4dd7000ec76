package dbkata.cache;

import dbkata.testkit.SqlConstantGate;

/** The rule of every exercise, here for the scripts that Redis runs. */
class SqlConstantTest extends SqlConstantGate {
  SqlConstantTest() {
    super(CachedFunction.class);
  }
}
