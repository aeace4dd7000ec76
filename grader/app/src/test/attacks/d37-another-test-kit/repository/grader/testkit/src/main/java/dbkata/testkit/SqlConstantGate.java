package dbkata.testkit;

public abstract class SqlConstantGate {
  protected SqlConstantGate(Class<?> any) {}
}
