package kata;

class ExitInAStaticInitialiser {
  static {
    System.exit(0); // FINDING: System.exit is not open to an exercise's code: it would end the program that runs the tests. Throw an exception instead.
  }
}
