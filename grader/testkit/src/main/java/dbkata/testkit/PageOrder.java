package dbkata.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Run steps by their number and the tests of a step in the order of the source file, so that a
 * report reads like the exercise's page.
 */
public final class PageOrder implements ClassOrderer, MethodOrderer {
  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.<ClassDescriptor>comparingInt(it -> stepNumber(it.getTestClass()))
                .thenComparing(it -> it.getTestClass().getName()));
  }

  @Override
  public void orderMethods(MethodOrdererContext context) {
    Map<String, Integer> positions = positionsInSource(context.getTestClass());
    context
        .getMethodDescriptors()
        .sort(
            Comparator.comparingInt(
                it -> positions.getOrDefault(signature(it), Integer.MAX_VALUE)));
  }

  /** Classes without a number, such as those of the gates, come first. */
  private static int stepNumber(Class<?> testClass) {
    Step step = testClass.getAnnotation(Step.class);
    return step == null ? 0 : step.number();
  }

  private static String signature(MethodDescriptor descriptor) {
    return descriptor.getMethod().getName()
        + org.objectweb.asm.Type.getMethodDescriptor(descriptor.getMethod());
  }

  /**
   * Read the order from the class file: javac writes methods as the source has them, while
   * reflection promises no order.
   */
  private static Map<String, Integer> positionsInSource(Class<?> testClass) {
    List<String> signatures = new ArrayList<>();
    for (Class<?> type = testClass; type != Object.class; type = type.getSuperclass()) {
      signatures.addAll(signaturesInSource(type));
    }
    Map<String, Integer> positions = new HashMap<>();
    signatures.forEach(signature -> positions.putIfAbsent(signature, positions.size()));
    return positions;
  }

  private static List<String> signaturesInSource(Class<?> type) {
    List<String> signatures = new ArrayList<>();
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream bytes = type.getResourceAsStream(file)) {
      if (bytes != null) {
        new ClassReader(bytes).accept(collectorOf(signatures), ClassReader.SKIP_CODE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the class file of " + type.getName(), e);
    }
    return signatures;
  }

  private static ClassVisitor collectorOf(List<String> signatures) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable MethodVisitor visitMethod(
          int access,
          String name,
          String descriptor,
          @Nullable String signature,
          String @Nullable [] exceptions) {
        signatures.add(name + descriptor);
        return null;
      }
    };
  }
}
