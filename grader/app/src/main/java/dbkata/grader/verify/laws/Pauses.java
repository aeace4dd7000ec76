package dbkata.grader.verify.laws;

import dbkata.grader.verify.room.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.tree.MethodInsnNode;

/** No test sleeps longer than a tenth of a second: what it waits for can be asked for. */
final class Pauses {
  private static final Duration LONGEST = Duration.ofMillis(100);

  private static final Set<String> SLEEPS =
      Set.of(
          "java/lang/Thread.sleep(J)V",
          "java/lang/Thread.sleep(JI)V",
          "java/lang/Thread.sleep(Ljava/time/Duration;)V",
          "java/util/concurrent/TimeUnit.sleep(J)V",
          "java/util/concurrent/locks/LockSupport.parkNanos(J)V",
          "java/util/concurrent/locks/LockSupport.parkNanos(Ljava/lang/Object;J)V");

  private static final String WAY_OUT =
      "wait for what is to happen, in pauses that are constants of at most "
          + LONGEST.toMillis()
          + " ms";

  private Pauses() {}

  static List<Problem> check(TestCode tests) {
    List<Problem> problems = new ArrayList<>();
    tests.instructions(
        (instruction, spot) -> {
          if (instruction instanceof MethodInsnNode call
              && SLEEPS.contains(call.owner + "." + call.name + call.desc)) {
            OptionalLong nanos = new ConstantTimes(spot.type()).pauseOf(call);
            if (nanos.isEmpty()) {
              problems.add(spot.problem("sleeps for a time that is no constant", WAY_OUT));
            } else if (nanos.getAsLong() > LONGEST.toNanos()) {
              long milliseconds = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
              problems.add(spot.problem("sleeps for " + milliseconds + " ms", WAY_OUT));
            }
          }
        });
    return problems;
  }
}
