package dbkata.grader.verify.laws;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Work out for how long a call sleeps, when that is written down: as a number, or by {@code
 * TimeUnit} or {@code Duration}, there or in a static field of the same class.
 *
 * @param type the class in which the call stands
 */
record ConstantTimes(ClassNode type) {
  /**
   * A value and where the instructions that make it begin.
   *
   * @param number the number; of a duration in nanoseconds
   * @param before the last instruction that has no part in it; null at the method's begin
   */
  private record Value(long number, @Nullable AbstractInsnNode before) {}

  /** Give the time in nanoseconds; empty when it is not written down. */
  OptionalLong pauseOf(MethodInsnNode sleep) {
    AbstractInsnNode last = TestCode.before(sleep);
    if (sleep.desc.equals("(JI)V")) {
      last = TestCode.before(last); // nanoseconds besides: too few to matter
    }
    Value value = value(last);
    if (value == null) {
      return OptionalLong.empty();
    }
    if (sleep.owner.endsWith("/TimeUnit")) {
      TimeUnit unit = unit(value.before());
      return unit == null ? OptionalLong.empty() : OptionalLong.of(unit.toNanos(value.number()));
    }
    boolean inNanos = sleep.name.equals("parkNanos") || sleep.desc.contains("Duration");
    return OptionalLong.of(
        inNanos ? value.number() : TimeUnit.MILLISECONDS.toNanos(value.number()));
  }

  private @Nullable Value value(@Nullable AbstractInsnNode last) {
    if (last instanceof LdcInsnNode constant && constant.cst instanceof Number number) {
      return new Value(number.longValue(), TestCode.before(last));
    }
    if (last instanceof IntInsnNode constant) {
      return new Value(constant.operand, TestCode.before(last));
    }
    if (last instanceof InsnNode) {
      return small(last);
    }
    if (last instanceof FieldInsnNode field && field.getOpcode() == Opcodes.GETSTATIC) {
      Value initial = initial(field);
      return initial == null ? null : new Value(initial.number(), TestCode.before(last));
    }
    return last instanceof MethodInsnNode call ? converted(call) : null;
  }

  private @Nullable Value small(AbstractInsnNode last) {
    int code = last.getOpcode();
    if (code == Opcodes.I2L) {
      return value(TestCode.before(last));
    }
    if (code >= Opcodes.ICONST_M1 && code <= Opcodes.ICONST_5) {
      return new Value(code - Opcodes.ICONST_0, TestCode.before(last));
    }
    if (code == Opcodes.LCONST_0 || code == Opcodes.LCONST_1) {
      return new Value(code - Opcodes.LCONST_0, TestCode.before(last));
    }
    return null;
  }

  private @Nullable Value converted(MethodInsnNode call) {
    Value argument = value(TestCode.before(call));
    if (argument == null || !call.desc.startsWith("(J)")) {
      return null;
    }
    if (call.owner.endsWith("/TimeUnit")) {
      TimeUnit unit = unit(argument.before());
      AbstractInsnNode before = TestCode.before(argument.before());
      return switch (call.name) {
        case "toNanos" -> unit == null ? null : new Value(unit.toNanos(argument.number()), before);
        case "toMillis" ->
            unit == null ? null : new Value(unit.toMillis(argument.number()), before);
        default -> null;
      };
    }
    if (call.owner.equals("java/time/Duration")) {
      return switch (call.name) {
        case "ofNanos" -> argument;
        case "ofMillis" ->
            new Value(Duration.ofMillis(argument.number()).toNanos(), argument.before());
        case "ofSeconds" ->
            new Value(Duration.ofSeconds(argument.number()).toNanos(), argument.before());
        default -> null;
      };
    }
    return null;
  }

  /** Give what a static field of this class is set to; only where it is set once. */
  private @Nullable Value initial(FieldInsnNode read) {
    if (!read.owner.equals(type.name)) {
      return null;
    }
    Value found = null;
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        if (instruction instanceof FieldInsnNode write
            && write.getOpcode() == Opcodes.PUTSTATIC
            && write.owner.equals(type.name)
            && write.name.equals(read.name)) {
          if (found != null) {
            return null;
          }
          found = value(TestCode.before(write));
        }
      }
    }
    return found;
  }

  private static @Nullable TimeUnit unit(@Nullable AbstractInsnNode last) {
    return last instanceof FieldInsnNode field && field.owner.endsWith("/TimeUnit")
        ? Arrays.stream(TimeUnit.values())
            .filter(unit -> unit.name().equals(field.name))
            .findFirst()
            .orElse(null)
        : null;
  }
}
