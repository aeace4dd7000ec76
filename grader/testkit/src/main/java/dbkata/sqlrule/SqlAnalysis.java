package dbkata.sqlrule;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.ClassFile;
import dbkata.sqlrule.bytecode.Lambdas;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.MethodFlow.UnreadableCode;
import dbkata.sqlrule.bytecode.Program;
import dbkata.sqlrule.flow.Cause;
import dbkata.sqlrule.flow.TextFlow;
import dbkata.sqlrule.sinks.Sink;
import dbkata.sqlrule.sinks.Sinks;
import dbkata.sqlrule.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Judge every sink of the classes under check. */
final class SqlAnalysis {
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Program program;
  private final TextFlow flow;

  private SqlAnalysis(Collection<ClassFile> files) {
    program = new Program(files);
    flow = new TextFlow(program);
  }

  /** Return the findings in the order of classes, methods and lines; none twice. */
  static List<Finding> findings(Collection<byte[]> classFiles) {
    List<ClassFile> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (byte[] bytes : classFiles) {
      try {
        files.add(new ClassFile(bytes));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        findings.add(unreadable("(unknown)"));
      }
    }
    SqlAnalysis analysis = new SqlAnalysis(files);
    analysis.program.classes().forEach(analysis::judgeReadable);
    findings.addAll(analysis.findings);
    return findings;
  }

  private static Finding unreadable(String className) {
    return new Finding(
        SqlConstantCheck.ID,
        className,
        "(unknown)",
        null,
        0,
        "cannot decide: this is no class file of a known version. Compile it again.");
  }

  private void judgeReadable(ClassFile file) {
    try {
      if (Sinks.mayUse(file, program)) {
        judge(file);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      findings.add(unreadable(file.name().replace('/', '.')));
    }
  }

  private void judge(ClassFile file) {
    for (MethodCode method : file.methods()) {
      if (method.has(Opcodes.ACC_BRIDGE)) {
        continue; // the compiler's forwarding, to a method that is judged itself
      }
      for (AbstractInsnNode instruction : method.instructions()) {
        CallSite site = new CallSite(method, instruction);
        if (instruction instanceof MethodInsnNode call) {
          Sink sink = Sinks.of(call, program);
          if (sink != null) {
            judge(site, sink, false);
          }
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
          Handle target = Lambdas.target(dynamic);
          Sink sink = target == null ? null : Sinks.of(target, program);
          if (sink != null) {
            judge(site, sink, true);
          }
        }
      }
    }
  }

  private void judge(CallSite site, Sink sink, boolean isReference) {
    @Nullable Cause cause;
    try {
      if (!site.method().flow().reaches(site.instruction())) {
        return;
      }
      cause = isReference ? flow.givenTo(site) : flow.operand(site, sink.operand());
    } catch (UnreadableCode e) {
      cause = new Cause(Cause.Kind.UNREADABLE, site.method(), null, -1, null);
    }
    if (cause != null) {
      findings.add(
          new Finding(
              SqlConstantCheck.ID,
              site.method().owner().name().replace('/', '.'),
              site.method().name(),
              site.method().owner().sourceFile(),
              site.line(),
              new Wording(site, sink).message(cause)));
    }
  }
}
