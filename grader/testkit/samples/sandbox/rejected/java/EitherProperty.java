package kata;

class EitherProperty {
  String either(boolean home) {
    return System.getProperty(home ? "user.home" : "line.separator"); // FINDING: System.getProperty is not open
  }
}
