package kata;

import org.junit.jupiter.api.Assertions;
import org.opentest4j.TestAbortedException;

class JunitsOwn {
  void skip() {
    throw new TestAbortedException("not today"); // FINDING: org.opentest4j.TestAbortedException is not open to an exercise's code: a solution does not take part
  }

  void failOrPass() {
    Assertions.fail(); // FINDING: org.junit.jupiter.api.Assertions is not open
  }

  @org.junit.jupiter.api.Disabled // the annotation is told at the method's first line
  void annotated() {
    System.out.println(); // FINDING: org.junit.jupiter.api.Disabled is not open
  }

  void assertj() {
    org.assertj.core.api.Assertions.setMaxStackTraceElementsDisplayed(1); // FINDING: org.assertj.core.api.Assertions is not open
  }

  Object engines() {
    return new dbkata.testkit.TestDatabase[0]; // FINDING: dbkata.testkit.TestDatabase is not open to an exercise's code: it belongs to the tests
  }
}
