package dbkata.blog;

import dbkata.testkit.SandboxGate;

/** The rule of every exercise, see docs/rules/sandbox.md. */
class SandboxTest extends SandboxGate {
  SandboxTest() {
    super(BlogRepository.class, "jdbc", "spring-jdbc");
  }
}
