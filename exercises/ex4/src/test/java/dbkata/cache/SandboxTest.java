package dbkata.cache;

import dbkata.testkit.SandboxGate;

/** The rule of every exercise, see docs/rules/sandbox.md. */
class SandboxTest extends SandboxGate {
  SandboxTest() {
    super(CachedFunction.class, "jedis");
  }
}
