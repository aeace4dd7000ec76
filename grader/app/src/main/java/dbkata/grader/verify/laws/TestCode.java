package dbkata.grader.verify.laws;

import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class files of an exercise's tests.
 *
 * @param room whose tests they are
 * @param classes in the order of their names
 */
record TestCode(Room room, List<ClassNode> classes) {
  static TestCode of(Room room, PreparedExercise exercise) {
    List<ClassNode> classes = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(exercise.tests()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".class")) {
          classes.add(node(zip.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    classes.sort(Comparator.comparing((ClassNode type) -> type.name));
    return new TestCode(room, classes);
  }

  static ClassNode node(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    return node;
  }

  /** Visit every instruction; the second thing said is where it stands. */
  void instructions(BiConsumer<AbstractInsnNode, Spot> visitor) {
    for (ClassNode type : classes) {
      for (MethodNode method : type.methods) {
        for (AbstractInsnNode instruction : method.instructions) {
          visitor.accept(instruction, new Spot(room, type, instruction));
        }
      }
    }
  }

  /**
   * Where an instruction stands.
   *
   * @param room the exercise
   * @param type the class
   * @param instruction the instruction
   */
  record Spot(Room room, ClassNode type, AbstractInsnNode instruction) {
    Problem problem(String what, String wayOut) {
      int line = line();
      return new Problem(fileOf(room, type) + (line > 0 ? ":" + line : ""), what, wayOut);
    }

    private int line() {
      AbstractInsnNode at = instruction;
      while (at != null && !(at instanceof LineNumberNode)) {
        at = at.getPrevious();
      }
      return at instanceof LineNumberNode number ? number.line : 0;
    }
  }

  static String fileOf(Room room, ClassNode type) {
    String folder = type.name.substring(0, type.name.lastIndexOf('/') + 1);
    String file = type.sourceFile == null ? simpleName(type.name) + ".java" : type.sourceFile;
    return room.shown(room.tests().resolve(folder + file));
  }

  static String simpleName(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }

  /** Give the instruction before one, passing over labels and line numbers. */
  static @Nullable AbstractInsnNode before(@Nullable AbstractInsnNode instruction) {
    AbstractInsnNode at = instruction == null ? null : instruction.getPrevious();
    while (at != null && at.getOpcode() < 0) {
      at = at.getPrevious();
    }
    return at;
  }
}
