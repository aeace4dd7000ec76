package kata;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

class ExitByReference {
  void reference() {
    IntConsumer end = System::exit; // FINDING: System.exit is not open
    end.accept(0);
  }

  void boundReference() {
    IntConsumer halt = Runtime.getRuntime()::halt; // FINDING: Runtime.halt is not open
    IntStream.range(0, 1).forEach(halt);
  }

  void insideALambda() {
    Runnable later =
        () -> {
          Object self = ProcessHandle.current(); // FINDING: java.lang.ProcessHandle is not open to an exercise's code: it reaches
        };
    later.run();
  }
}
