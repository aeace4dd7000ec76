package dbkata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Bytecode that no compiler writes, and what the rule says at its edges. */
class SandboxRuleTest {
  private static final Handle OWN_BOOTSTRAP =
      new Handle(Opcodes.H_INVOKESTATIC, "kata/Evil", "link", "()V", false);
  private static final Handle EXIT =
      new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);

  private static byte[] type(
      int version, String name, String superclass, Consumer<MethodVisitor> code, String... above) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, ACC_PUBLIC, name, null, superclass, above);
    writer.visitSource(name.substring(name.lastIndexOf('/') + 1) + ".java", null);
    MethodVisitor method = writer.visitMethod(ACC_STATIC, "run", "()V", null, null);
    method.visitCode();
    Label start = new Label();
    method.visitLabel(start);
    method.visitLineNumber(7, start);
    code.accept(method);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(4, 4);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static byte[] evil(Consumer<MethodVisitor> code) {
    return type(Opcodes.V17, "kata/Evil", "java/lang/Object", code);
  }

  private static void exits(MethodVisitor code) {
    code.visitInsn(Opcodes.ICONST_0);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
  }

  private static List<String> told(byte[]... classFiles) {
    return SandboxRule.check(List.of(classFiles), "kata", Set.of("jdbc")).stream()
        .map(SandboxFinding::toString)
        .toList();
  }

  @Test
  void saysWhereWhatAndTheWayOut() {
    assertThat(told(evil(SandboxRuleTest::exits)))
        .containsExactly(
            "Evil.java:7: System.exit is not open to an exercise's code: it would end the program"
                + " that runs the tests. Throw an exception instead.");
  }

  @Test
  void tellsWhatIsRepeatedOnceWithTheFirstPlaceAndTheCount() {
    byte[] repeating =
        evil(
            code -> {
              exits(code);
              Label next = new Label();
              code.visitLabel(next);
              code.visitLineNumber(9, next);
              exits(code);
            });

    assertThat(told(repeating))
        .singleElement()
        .asString()
        .startsWith("Evil.java:7: System.exit")
        .endsWith("(2 places)");
  }

  @Test
  void sortsByFileWhateverTheOrderOfTheClasses() {
    byte[] other = type(Opcodes.V17, "kata/Ahead", "java/lang/Object", SandboxRuleTest::exits);
    List<byte[]> files = new ArrayList<>(List.of(evil(SandboxRuleTest::exits), other));
    List<SandboxFinding> inOrder = SandboxRule.check(files, "kata", Set.of());

    Collections.reverse(files);

    assertThat(SandboxRule.check(files, "kata", Set.of())).isEqualTo(inOrder);
    assertThat(inOrder)
        .extracting(SandboxFinding::className)
        .containsExactly("kata.Ahead", "kata.Evil");
  }

  @Test
  void rejectsAConstantMethodHandle() {
    assertThat(told(evil(code -> code.visitLdcInsn(EXIT))))
        .singleElement()
        .asString()
        .contains("A method handle as a constant is not open");
  }

  @Test
  void rejectsAConstantThatAMethodComputes() {
    assertThat(told(evil(code -> code.visitLdcInsn(new ConstantDynamic("x", "I", OWN_BOOTSTRAP)))))
        .singleElement()
        .asString()
        .contains("A method handle as a constant");
  }

  @Test
  void rejectsABootstrapThatIsNotTheCompilers() {
    assertThat(told(evil(code -> code.visitInvokeDynamicInsn("x", "()V", OWN_BOOTSTRAP))))
        .singleElement()
        .asString()
        .contains("A call linked by kata.Evil is not open");
  }

  @Test
  void looksIntoTheArgumentsOfABootstrap() {
    Handle concat =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/StringConcatFactory",
            "makeConcatWithConstants",
            "()V",
            false);

    assertThat(told(evil(code -> code.visitInvokeDynamicInsn("x", "()V", concat, "\2", EXIT))))
        .singleElement()
        .asString()
        .contains("System.exit is not open");
  }

  @Test
  void rejectsClassesOutsideOfThePackageOfTheExercise() {
    byte[] foreign = type(Opcodes.V17, "org/junit/Assert", "java/lang/Object", code -> {});
    byte[] sibling = type(Opcodes.V17, "katana/Blade", "java/lang/Object", code -> {});
    byte[] below = type(Opcodes.V17, "kata/more/Fine", "java/lang/Object", code -> {});

    assertThat(told(foreign, sibling, below))
        .containsExactly(
            "Assert.java:7: The class org.junit.Assert lies outside of the exercise's package:"
                + " move it to kata or below.",
            "Blade.java:7: The class katana.Blade lies outside of the exercise's package: move it"
                + " to kata or below.");
  }

  @Test
  void rejectsTwoClassesOfOneName() {
    byte[] one = evil(code -> {});

    assertThat(told(one, one))
        .containsExactly("Evil.java:7: There are two classes of this name. Delete one.");
  }

  @Test
  void rejectsWhatIsNoClassFileOfAKnownVersion() {
    byte[] tooNew = evil(code -> {});
    tooNew[7] = (byte) 200;
    byte[] cut = java.util.Arrays.copyOf(evil(SandboxRuleTest::exits), 60);
    byte[] old = type(Opcodes.V1_4, "kata/Old", "java/lang/Object", code -> {});

    assertThat(told(new byte[0], new byte[] {1, 2, 3}, tooNew, cut, old))
        .containsExactly(
            "(unknown): This is no class file of a known version. Compile it again. (5 places)");
  }

  @Test
  void rejectsAnInterfaceThatBringsOutWhatASuperclassKeepsClosed() {
    ClassWriter traced = new ClassWriter(0);
    traced.visit(
        Opcodes.V17, ACC_INTERFACE | ACC_ABSTRACT, "kata/Traced", null, "java/lang/Object", null);
    traced
        .visitMethod(
            ACC_PUBLIC | ACC_ABSTRACT,
            "getStackTrace",
            "()[Ljava/lang/StackTraceElement;",
            null,
            null)
        .visitEnd();
    byte[] evil =
        type(Opcodes.V17, "kata/Evil", "java/lang/RuntimeException", code -> {}, "kata/Traced");

    assertThat(told(traced.toByteArray(), evil))
        .anyMatch(it -> it.startsWith("Evil.java:7: RuntimeException.getStackTrace is not open"));
  }

  @Test
  void rejectsATypeOfItsOwnPackageThatIsNotAmongTheClasses() {
    assertThat(told(evil(code -> code.visitTypeInsn(Opcodes.NEW, "kata/Step1Test"))))
        .singleElement()
        .asString()
        .contains("kata.Step1Test is not open");
  }

  @Test
  void classesThatExtendEachOtherInACircleEnd() {
    byte[] one = type(Opcodes.V17, "kata/One", "kata/Two", SandboxRuleTest::exits);
    byte[] two = type(Opcodes.V17, "kata/Two", "kata/One", SandboxRuleTest::exits);

    assertThat(told(one, two)).hasSize(2);
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(SandboxRule.check(List.of(), "kata", Set.of())).isEmpty();
  }

  @Test
  void anUnknownGrantIsRefusedInOneSentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxRule.check(List.of(), "kata", Set.of("jdbc", "files")))
        .withMessageStartingWith("There is no grant named \"files\": take of [");
  }

  @Test
  void whatIsNotGrantedIsClosed() {
    byte[] jdbc =
        evil(
            code ->
                code.visitMethodInsn(
                    Opcodes.INVOKEINTERFACE, "java/sql/Connection", "commit", "()V", true));

    assertThat(SandboxRule.check(List.of(jdbc), "kata", Set.of("jdbc"))).isEmpty();
    assertThat(SandboxRule.check(List.of(jdbc), "kata", Set.of("jedis")))
        .singleElement()
        .extracting(SandboxFinding::message)
        .asString()
        .contains("java.sql.Connection is not open to an exercise's code: this exercise does not");
  }
}
